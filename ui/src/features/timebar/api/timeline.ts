import { answer } from "@/lib/api/answer";
import { getTimeline } from "@/lib/api/generated/sdk.gen";
import { instantQuery } from "@/lib/query/instantQuery";

/** The whole strip of time is always read as it is known now, whatever instant the page looks at. */
export function timelineQuery(cluster: string, from: string, to: string, buckets: number) {
  return instantQuery({
    name: "timeline",
    moment: { cluster },
    details: { from, to, buckets },
    read: (signal) => answer(getTimeline({ query: { cluster, from, to, buckets }, signal })),
  });
}
