import { answer } from "@/lib/api/answer";
import { getResourceHealth } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

/** What one object takes off the scores, by rule. */
export function resourceHealthQuery(moment: Moment, uid: string) {
  return instantQuery({
    name: "resource-health",
    moment,
    details: { uid },
    read: (signal) => answer(getResourceHealth({ path: { uid }, query: momentParams(moment), signal })),
  });
}
