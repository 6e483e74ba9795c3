import { answer } from "@/lib/api/answer";
import { listRules } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

export function rulesQuery(moment: Moment) {
  return instantQuery({
    name: "rules",
    moment,
    read: (signal) => answer(listRules({ query: momentParams(moment), signal })),
  });
}
