import { answer } from "@/lib/api/answer";
import { getResourceRelations } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

export function relationsQuery(moment: Moment, uid: string) {
  return instantQuery({
    name: "relations",
    moment,
    details: { uid },
    read: (signal) => answer(getResourceRelations({ path: { uid }, query: momentParams(moment), signal })),
  });
}
