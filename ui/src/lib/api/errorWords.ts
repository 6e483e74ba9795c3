import type { ErrorGroup } from "./generated/types.gen";

/** What a group of errors is at an instant, what wants attention first. */
export type ErrorState = ErrorGroup["state"];
export const ERROR_STATES = [
  "escalating",
  "regressed",
  "new",
  "ongoing",
  "ignored",
  "resolved",
  "merged",
] as const satisfies ErrorState[];

export type ErrorLevel = ErrorGroup["level"];
export const ERROR_LEVELS = ["fatal", "error", "warn", "info", "debug"] as const satisfies ErrorLevel[];

export type ErrorSource = ErrorGroup["source"];
export const ERROR_SOURCES = ["log", "kubernetes"] as const satisfies ErrorSource[];
