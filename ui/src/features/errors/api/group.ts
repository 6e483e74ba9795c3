import { answer } from "@/lib/api/answer";
import { getError } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

/** One group with all that is known of it. */
export function groupQuery(moment: Moment, key: string) {
  return instantQuery({
    name: "error",
    moment,
    details: { key },
    read: (signal) => answer(getError({ path: { key }, query: momentParams(moment), signal })),
  });
}
