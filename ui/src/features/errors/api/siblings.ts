import { answer } from "@/lib/api/answer";
import { listErrorSiblings } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

/** Groups, of other services too, that fail at the same place. */
export function siblingsQuery(moment: Moment, key: string) {
  return instantQuery({
    name: "error-siblings",
    moment,
    details: { key },
    read: (signal) => answer(listErrorSiblings({ path: { key }, query: momentParams(moment), signal })),
  });
}
