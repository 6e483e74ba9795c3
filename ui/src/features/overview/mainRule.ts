import type { HealthCause } from "@/lib/api/generated/types.gen";

/** The rule that moved the score most in the direction in which it went, by its title. */
export function mainRule(causes: readonly HealthCause[], delta: number): string | null {
  const sums = new Map<string, number>();
  for (const cause of causes) {
    if (cause.title !== null) {
      sums.set(cause.title, (sums.get(cause.title) ?? 0) + Number(cause.points));
    }
  }
  const sameWay = [...sums].filter(([, points]) => Math.sign(points) === Math.sign(delta));
  sameWay.sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || a.localeCompare(b));
  return sameWay[0]?.[0] ?? null;
}
