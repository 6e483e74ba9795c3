import { answer } from "@/lib/api/answer";
import { listSimilarErrors } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

/** Groups that may be the same, the likeliest first. */
export function similarQuery(moment: Moment, key: string) {
  return instantQuery({
    name: "error-similar",
    moment,
    details: { key },
    read: (signal) => answer(listSimilarErrors({ path: { key }, query: momentParams(moment), signal })),
  });
}
