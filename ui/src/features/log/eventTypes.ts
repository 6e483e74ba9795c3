/** The events that the log can hold, by their names on the wire without dev.hindsight. */
export const EVENT_TYPES = [
  "resource.observed",
  "resource.vanished",
  "resource.gap",
  "finding.raised",
  "finding.cleared",
  "cluster.registered",
  "source.reported",
  "kind.inventoried",
] as const;
