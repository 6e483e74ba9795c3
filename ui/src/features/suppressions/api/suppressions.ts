import { answer } from "@/lib/api/answer";
import { listSuppressions } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

/** All of them, whatever became of them. */
export function suppressionsQuery(moment: Moment) {
  return instantQuery({
    name: "suppressions",
    moment,
    read: (signal) => answer(listSuppressions({ query: momentParams(moment), signal })),
  });
}
