import type { ErrorGroup } from "@/lib/api/generated/types.gen";

/** The service with most occurrences in the last hour, and its share in percent; null when the hour was silent. */
export function loudest(rows: readonly Pick<ErrorGroup, "service" | "rate1h">[]) {
  const counts = new Map<string, number>();
  for (const row of rows) {
    counts.set(row.service, (counts.get(row.service) ?? 0) + row.rate1h);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [service, count] = [...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b))[0] ?? ["", 0];
  return total === 0 ? null : { service, share: Math.round((100 * count) / total) };
}
