import { answer } from "@/lib/api/answer";
import { previewErrorMerge } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

/** What the two would be together. */
export function mergePreviewQuery(moment: Moment, key: string, into: string) {
  return instantQuery({
    name: "error-merge-preview",
    moment,
    details: { key, into },
    read: (signal) => answer(previewErrorMerge({ path: { key }, query: { ...momentParams(moment), into }, signal })),
  });
}
