import type { Difference, Finding, Resource } from "./generated/types.gen";

/** The vocabulary that the server and the interface share, each in the order in which it is shown. */
export type Severity = Finding["severity"];
export const SEVERITIES = ["critical", "high", "medium", "low", "info"] as const satisfies Severity[];

export type Level = Resource["level"];
export const LEVELS = ["failed", "warning", "progressing", "unknown", "ok"] as const satisfies Level[];

export type Dimension = Finding["dimension"];
export const DIMENSIONS = ["reliability", "security", "cost", "architecture"] as const satisfies Dimension[];

export type Aspect = Difference["aspect"];
export const ASPECTS = ["spec", "status", "meta", "lifecycle"] as const satisfies Aspect[];
