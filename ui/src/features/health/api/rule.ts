import { answer } from "@/lib/api/answer";
import { getRuleHealth } from "@/lib/api/generated/sdk.gen";
import type { RuleAnswer } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { Scope } from "@/lib/moment/useScope";
import type { Part } from "@/lib/rows/useRows";

/** A rule with the objects that hit it. */
export const ruleRows = (moment: Moment, dimension: string, rule: string, scope: Scope) => ({
  name: "health-rule",
  moment,
  details: { dimension, rule, ...scope },
  read: (at: Moment, part: Part, signal?: AbortSignal): Promise<RuleAnswer> =>
    answer(getRuleHealth({ path: { dimension, rule }, query: { ...momentParams(at), ...scope, ...part }, signal })),
});
