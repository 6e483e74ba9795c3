import { queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { listClusters } from "@/lib/api/generated/sdk.gen";

/** All clusters, as they are now: which one is looked at is decided with it. */
export function clustersQuery() {
  return queryOptions({
    queryKey: ["clusters", "", {}, "live"],
    queryFn: ({ signal }) => answer(listClusters({ signal })),
    staleTime: 30_000,
  });
}
