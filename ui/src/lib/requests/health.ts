import { answer } from "@/lib/api/answer";
import { getHealth } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

export function healthQuery(moment: Moment) {
  return instantQuery({
    name: "health",
    moment,
    read: (signal) => answer(getHealth({ query: momentParams(moment), signal })),
  });
}
