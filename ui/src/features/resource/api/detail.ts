import { answer } from "@/lib/api/answer";
import { getResource } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

export function detailQuery(moment: Moment, uid: string) {
  return instantQuery({
    name: "resource",
    moment,
    details: { uid },
    read: (signal) => answer(getResource({ path: { uid }, query: momentParams(moment), signal })),
  });
}
