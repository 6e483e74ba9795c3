import { oneOf } from "@/lib/moment/search";

export const TABS = ["summary", "findings", "changes", "events", "errors", "relations", "yaml"] as const;
export type ResourceTab = (typeof TABS)[number];

export interface ResourceSearch {
  tab?: ResourceTab;
  /** Positions of the two versions that are compared. */
  before?: number;
  after?: number;
}

function position(value: unknown): number | undefined {
  const number = Number(value);
  return value !== undefined && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

export function resourceSearch(search: Record<string, unknown>): ResourceSearch {
  return { tab: oneOf(search.tab, TABS), before: position(search.before), after: position(search.after) };
}
