import { type Dimension, DIMENSIONS, SEVERITIES, type Severity } from "@/lib/api/words";
import { oneOf, text } from "@/lib/moment/search";

export const FINDING_SORTS = [
  "severity",
  "-severity",
  "since",
  "-since",
  "rule",
  "-rule",
  "name",
  "-name",
  "namespace",
  "-namespace",
] as const;
/** Whether findings that count for nothing are shown; without them when nothing is said. */
const SUPPRESSED = ["with", "only"] as const;
const STATES = ["open", "all"] as const;

export interface FindingsSearch {
  dimension?: Dimension;
  severity?: Severity;
  rule?: string;
  namespace?: string;
  kind?: string;
  q?: string;
  state?: (typeof STATES)[number];
  suppressed?: (typeof SUPPRESSED)[number];
  sort?: (typeof FINDING_SORTS)[number];
}

export function findingsSearch(search: Record<string, unknown>): FindingsSearch {
  return {
    dimension: oneOf(search.dimension, DIMENSIONS),
    severity: oneOf(search.severity, SEVERITIES),
    rule: text(search.rule),
    namespace: text(search.namespace),
    kind: text(search.kind),
    q: text(search.q),
    suppressed: oneOf(search.suppressed, SUPPRESSED),
    state: oneOf(search.state, STATES),
    sort: oneOf(search.sort, FINDING_SORTS),
  };
}
