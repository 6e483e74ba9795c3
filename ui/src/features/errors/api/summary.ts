import { answer } from "@/lib/api/answer";
import { getErrorSummary } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";
import type { ErrorsFilter } from "@/lib/requests/errors";

/** How many groups are in which state, by the other filters. */
export function summaryQuery(moment: Moment, filter: ErrorsFilter) {
  const { state: _, sort: __, ...others } = filter;
  return instantQuery({
    name: "error-summary",
    moment,
    details: others,
    read: (signal) => answer(getErrorSummary({ query: { ...momentParams(moment), ...others }, signal })),
  });
}
