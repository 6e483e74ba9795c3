import type { Change } from "@/lib/api/generated/types.gen";
import { ASPECTS, type Aspect } from "@/lib/api/words";
import { oneOf, text } from "@/lib/moment/search";

export const LOOKS = ["list", "lanes", "differences"] as const;
export type ChangesLook = (typeof LOOKS)[number];

export const OUTCOMES = [
  "in-progress",
  "stalled",
  "complete",
  "rolled-back",
  "superseded",
  "abandoned",
] as const satisfies Change["outcome"][];

const LANES_BY = ["object", "namespace"] as const;

export interface ChangesSearch {
  aspect?: Aspect;
  category?: string;
  outcome?: Change["outcome"];
  namespace?: string;
  kind?: string;
  q?: string;
  as?: ChangesLook;
  by?: (typeof LANES_BY)[number];
  /** Id of the change that is shown. */
  change?: string;
}

export function changesSearch(search: Record<string, unknown>): ChangesSearch {
  return {
    aspect: oneOf(search.aspect, ASPECTS),
    category: text(search.category),
    outcome: oneOf(search.outcome, OUTCOMES),
    namespace: text(search.namespace),
    kind: text(search.kind),
    q: text(search.q),
    as: oneOf(search.as, LOOKS),
    by: oneOf(search.by, LANES_BY),
    change: text(search.change),
  };
}
