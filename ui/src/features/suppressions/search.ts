import { oneOf } from "@/lib/moment/search";

export const SUPPRESSION_STATES = ["active", "expired", "withdrawn"] as const;
export type SuppressionState = (typeof SUPPRESSION_STATES)[number];

export interface SuppressionsSearch {
  state?: SuppressionState;
}

export const suppressionsSearch = (search: Record<string, unknown>): SuppressionsSearch => ({
  state: oneOf(search.state, SUPPRESSION_STATES),
});
