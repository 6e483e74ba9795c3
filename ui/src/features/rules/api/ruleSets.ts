import { answer } from "@/lib/api/answer";
import { defineRuleSet, enableRuleSet, listRuleSets } from "@/lib/api/generated/sdk.gen";
import type { RuleSetWish } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

export function ruleSetsQuery(moment: Moment) {
  return instantQuery({
    name: "rule-sets",
    moment,
    read: (signal) => answer(listRuleSets({ query: momentParams(moment), signal })),
  });
}

export const define = (cluster: string, wish: RuleSetWish) => answer(defineRuleSet({ query: { cluster }, body: wish }));

export const enable = (cluster: string, version: number, inForce: number, reason: string) =>
  answer(enableRuleSet({ path: { version: String(version) }, query: { cluster }, body: { reason, inForce } }));
