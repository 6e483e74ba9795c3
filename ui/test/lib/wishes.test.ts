import { describe, expect, it } from "vitest";
import { fits, hits, isEmpty, NOTHING, scoped, wishOf } from "@/components/suppress/wish";
import { nextRuleSet, saysNothing, UNTOUCHED, wishOf as adjustmentOf } from "@/features/rules/ruleset/adjustment";
import type { Finding, RuleSet } from "@/lib/api/generated/types.gen";

const wanted = { rule: "crash-loop", namespace: "shop", labels: "", kind: "Pod", name: "web-1" };
const finding = { rule: "crash-loop", resource: { namespace: "shop", kind: "Pod", name: "web-1" } } as Finding;

describe("a suppression", () => {
  it("reaches from one object to a rule everywhere", () => {
    expect(hits(scoped(wanted, "object"), finding)).toBe(true);
    expect(scoped(wanted, "namespace")).toEqual({ ...NOTHING, rule: "crash-loop", namespace: "shop" });
    expect(scoped(wanted, "rule")).toEqual({ ...NOTHING, rule: "crash-loop" });
    expect(scoped(wanted, "everything").rule).toBe("");
  });

  it("counts what a pattern means, and takes its other signs literally", () => {
    expect(fits("web-*", "web-1")).toBe(true);
    expect(fits("web.*", "web-1")).toBe(false);
    expect(fits("", "anything")).toBe(true);
    expect(hits({ ...wanted, name: "web-*", kind: "Deployment" }, finding)).toBe(false);
  });

  it("says only what was filled in, and never all", () => {
    expect(wishOf({ ...NOTHING, rule: " crash-loop " }, " noise ", "P7D")).toEqual({
      rule: "crash-loop",
      reason: "noise",
      lasting: "P7D",
    });
    expect(wishOf(wanted, "r", "never")).not.toHaveProperty("lasting");
    expect(isEmpty({ ...NOTHING, name: "  " })).toBe(true);
  });
});

describe("an adjustment of a rule", () => {
  const inForce = {
    version: 2,
    inForce: true,
    adjustments: [{ rule: "a", namespace: null, off: true, limit: "5", severity: null, per: null, cap: null }],
    weights: { reliability: "0.4", security: "0.3", cost: "0.1", architecture: "0.2" },
  } as unknown as RuleSet;

  it("is added to what is in force, upon the newest version seen", () => {
    const wish = adjustmentOf("b", { ...UNTOUCHED, severity: "low", limit: "7" });
    const next = nextRuleSet([{ ...inForce, version: 3, inForce: false }, inForce], { add: wish }, " why ");
    expect(next.adjustments.map(({ rule, limit }) => [rule, limit])).toEqual([
      ["a", 5],
      ["b", 7],
    ]);
    expect(next).toMatchObject({ base: 3, reason: "why", weights: { reliability: 0.4 } });
  });

  it("can be taken back", () => {
    expect(nextRuleSet([inForce], { reset: "a" }, "why").adjustments).toEqual([]);
  });

  it("has points for the whole cluster only", () => {
    expect(adjustmentOf("b", { ...UNTOUCHED, namespace: "shop", per: "3" }).per).toBeUndefined();
    expect(saysNothing(adjustmentOf("b", { ...UNTOUCHED, namespace: "shop", per: "3" }))).toBe(true);
  });
});
