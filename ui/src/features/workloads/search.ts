import { type Level, LEVELS } from "@/lib/api/words";
import { oneOf, text } from "@/lib/moment/search";

const FIELDS = ["name", "namespace", "kind", "status", "restarts", "createdAt", "changedAt", "points"] as const;
export const RESOURCE_SORTS = FIELDS.flatMap((field) => [field, `-${field}`] as const);

export interface WorkloadsSearch {
  kind?: string;
  namespace?: string;
  q?: string;
  level?: Level;
  label?: string;
  rule?: string;
  sort?: (typeof RESOURCE_SORTS)[number];
}

export function workloadsSearch(search: Record<string, unknown>): WorkloadsSearch {
  return {
    kind: text(search.kind),
    namespace: text(search.namespace),
    q: text(search.q),
    level: oneOf(search.level, LEVELS),
    label: text(search.label),
    rule: text(search.rule),
    sort: oneOf(search.sort, RESOURCE_SORTS),
  };
}
