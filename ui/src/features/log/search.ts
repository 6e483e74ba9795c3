import { oneOf, text } from "@/lib/moment/search";

const TABS = ["events", "projections", "dead-letters"] as const;
export type LogTab = (typeof TABS)[number];

export interface LogSearch {
  tab?: LogTab;
  type?: string;
  stream?: string;
  actor?: string;
  q?: string;
  /** Position of the event that is shown. */
  event?: number;
}

export function logSearch(search: Record<string, unknown>): LogSearch {
  const event = Number(search.event);
  return {
    tab: oneOf(search.tab, TABS),
    type: text(search.type),
    stream: text(search.stream),
    actor: text(search.actor),
    q: text(search.q),
    event: Number.isSafeInteger(event) && event > 0 ? event : undefined,
  };
}
