import type { Adjustment, AdjustmentWish, RuleSet, RuleSetWish } from "@/lib/api/generated/types.gen";

/** What somebody typed about one rule; an empty text leaves what is. */
export interface Typed {
  namespace: string;
  off: "" | "off" | "on";
  severity: "" | NonNullable<AdjustmentWish["severity"]>;
  limit: string;
  per: string;
  cap: string;
}

export const UNTOUCHED: Typed = { namespace: "", off: "", severity: "", limit: "", per: "", cap: "" };

const number = (text: string) => (text.trim() === "" ? undefined : Number(text));

export function isNumber(text: string): boolean {
  return text.trim() === "" || (Number.isFinite(Number(text)) && Number(text) >= 0);
}

/** Points belong to the score of the whole cluster, so a namespace has none of its own. */
export function wishOf(rule: string, typed: Typed): AdjustmentWish {
  const everywhere = typed.namespace.trim() === "";
  return {
    rule,
    namespace: everywhere ? undefined : typed.namespace.trim(),
    off: typed.off === "" ? undefined : typed.off === "off",
    severity: typed.severity || undefined,
    limit: number(typed.limit),
    per: everywhere ? number(typed.per) : undefined,
    cap: everywhere ? number(typed.cap) : undefined,
  };
}

export const saysNothing = ({ rule: _rule, namespace: _namespace, ...rest }: AdjustmentWish): boolean =>
  Object.values(rest).every((value) => value === undefined);

const kept = ({ rule, namespace, off, limit, severity, per, cap }: Adjustment): AdjustmentWish => ({
  rule,
  namespace,
  off,
  severity,
  limit: limit === null ? null : Number(limit),
  per: per === null ? null : Number(per),
  cap: cap === null ? null : Number(cap),
});

/** The rule set in force with one more row, or with the rows of a rule taken out. */
export function nextRuleSet(
  sets: readonly RuleSet[],
  change: { add: AdjustmentWish } | { reset: string },
  reason: string,
): RuleSetWish {
  const inForce = sets.find((set) => set.inForce);
  const rows = (inForce?.adjustments ?? []).map(kept);
  const weights = inForce && inForce.version > 0 ? inForce.weights : undefined;
  return {
    adjustments: "add" in change ? [...rows, change.add] : rows.filter((row) => row.rule !== change.reset),
    weights: weights && {
      reliability: Number(weights.reliability),
      security: Number(weights.security),
      cost: Number(weights.cost),
      architecture: Number(weights.architecture),
    },
    reason: reason.trim(),
    base: Math.max(0, ...sets.map((set) => set.version)),
  };
}
