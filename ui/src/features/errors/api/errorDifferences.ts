import type { Compared } from "@/components/compare/compared";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";

/** What tells that a group went on; times and rates differ between any two instants and say nothing more. */
const FIELDS = ["state", "count", "level", "owner", "release"] as const;

/** The groups that are not the same in two answers: those that came first, then those that changed, then those that went. */
export function errorDifferences(before: readonly ErrorGroup[], after: readonly ErrorGroup[]): Compared<ErrorGroup>[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const there = new Set(after.map((row) => row.key));
  const added = after.filter((row) => !known.has(row.key));
  const removed = before.filter((row) => !there.has(row.key));
  const changed = after.flatMap((row): Compared<ErrorGroup>[] => {
    const old = known.get(row.key);
    const fields = old === undefined ? [] : FIELDS.filter((field) => old[field] !== row[field]);
    return old === undefined || fields.length === 0 ? [] : [{ what: "changed", before: old, after: row, fields }];
  });
  return [
    ...added.map((row): Compared<ErrorGroup> => ({ what: "added", before: null, after: row, fields: [] })),
    ...changed,
    ...removed.map((row): Compared<ErrorGroup> => ({ what: "removed", before: row, after: null, fields: [] })),
  ];
}
