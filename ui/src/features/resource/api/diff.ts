import { queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { getResourceDiff } from "@/lib/api/generated/sdk.gen";

/** Two versions of an object. Both positions are given, so the answer never changes. */
export function diffQuery(cluster: string, uid: string, from: number, to: number) {
  return queryOptions({
    queryKey: ["diff", cluster, { uid, from, to }, `#${to}`],
    queryFn: ({ signal }) => answer(getResourceDiff({ path: { uid }, query: { cluster, from, to }, signal })),
    staleTime: Infinity,
  });
}
