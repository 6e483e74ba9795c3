import { answer } from "@/lib/api/answer";
import { listErrorExemplars } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

/** The examples that are kept of a group, the latest first. */
export function exemplarsQuery(moment: Moment, key: string) {
  return instantQuery({
    name: "error-exemplars",
    moment,
    details: { key },
    read: (signal) => answer(listErrorExemplars({ path: { key }, query: momentParams(moment), signal })),
  });
}
