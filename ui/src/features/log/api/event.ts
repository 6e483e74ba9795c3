import { queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { getLogEvent } from "@/lib/api/generated/sdk.gen";

/** One event of the log: what is written there never changes. */
export function eventQuery(position: number) {
  return queryOptions({
    queryKey: ["log-event", "", { position }, `#${position}`],
    queryFn: ({ signal }) => answer(getLogEvent({ path: { position: String(position) }, signal })),
    staleTime: Infinity,
  });
}
