import { answer } from "@/lib/api/answer";
import { getChange } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

export function changeQuery(moment: Moment, id: string) {
  return instantQuery({
    name: "change",
    moment,
    details: { id },
    read: (signal) => answer(getChange({ path: { id }, query: momentParams(moment), signal })),
  });
}
