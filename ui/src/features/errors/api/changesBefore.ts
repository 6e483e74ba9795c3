import { answer } from "@/lib/api/answer";
import { listErrorChanges } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

/** Changes of its workload in the hour before it began or came back, the newest first. */
export function changesBeforeQuery(moment: Moment, key: string) {
  return instantQuery({
    name: "error-changes",
    moment,
    details: { key },
    read: (signal) => answer(listErrorChanges({ path: { key }, query: momentParams(moment), signal })),
  });
}
