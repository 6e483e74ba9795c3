import { type Moment, momentParams } from "@/lib/moment/moment";
import type { FindingsFilter } from "@/lib/requests/findings";

/** Where the findings are, filtered as shown, as code scanners read them; those of security unless another is chosen. */
export function sarifUrl(moment: Moment, filter: FindingsFilter): string {
  const given = Object.entries({ ...momentParams(moment), ...filter }).filter(([, value]) => value !== undefined);
  return `/api/v1/findings/sarif?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}
