import type { What } from "./WhatMark";

/** A row of a list at two instants, of which at least one is there. */
export interface Compared<T> {
  what: What;
  before: T | null;
  after: T | null;
  /** The fields that differ. */
  fields: string[];
}

export interface Counts {
  added: number;
  removed: number;
  changed: number;
}

/** As it is now, or as it was last. */
export const latest = <T>(row: Compared<T>): T => (row.after ?? row.before) as T;

/** How a value of a row is read: short, and nothing for what is not there. */
export function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") {
    return "–";
  }
  if (typeof value === "object") {
    return Object.entries(value)
      .filter(([, each]) => each !== 0 && each !== "")
      .map(([key, each]) => `${key} ${String(each)}`)
      .join(", ");
  }
  return String(value);
}

/** What differs, field by field, but for when it changed: that says nothing that the others do not say. */
export function differing<T extends object>(row: Compared<T>): { field: string; before: string; after: string }[] {
  const of = (side: T | null, field: string) => shown((side as Record<string, unknown> | null)?.[field]);
  return row.fields
    .filter((field) => field !== "changedAt")
    .map((field) => ({ field, before: of(row.before, field), after: of(row.after, field) }));
}
