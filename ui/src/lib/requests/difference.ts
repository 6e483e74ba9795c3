import { answer } from "@/lib/api/answer";
import { getHealthDifference } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { Scope } from "@/lib/moment/useScope";
import { instantQuery } from "@/lib/query/instantQuery";

/** What moved the score since `from`, until `to` or else the instant looked at. */
export function differenceQuery(moment: Moment, from: string | undefined, to?: string, scope: Scope = {}) {
  return instantQuery({
    name: "difference",
    moment,
    details: { from, to, ...scope },
    enabled: from !== undefined,
    read: (signal) => answer(getHealthDifference({ query: { ...momentParams(moment), from, to, ...scope }, signal })),
  });
}
