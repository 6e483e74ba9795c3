import { answer } from "@/lib/api/answer";
import { getErrorOccurrences } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";
import { inSteps, type TimeWindow } from "@/lib/time/timeWindow";

const BUCKETS = 160;

/** How often it occurred when, over a stretch of time. */
export function occurrencesQuery(moment: Moment, key: string, window: TimeWindow) {
  const stretch = inSteps(window, BUCKETS);
  const from = new Date(stretch.from).toISOString();
  const to = new Date(stretch.to).toISOString();
  return instantQuery({
    name: "error-occurrences",
    moment,
    details: { key, from, to },
    read: (signal) =>
      answer(
        getErrorOccurrences({
          path: { key },
          query: { ...momentParams(moment), from, to, buckets: BUCKETS },
          signal,
        }),
      ),
  });
}
