import { queryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { listProjections } from "@/lib/api/generated/sdk.gen";

/** While one is being rebuilt its progress is asked for often. */
const WATCHING_MS = 1_000;
const RESTING_MS = 5_000;

export function projectionsQuery() {
  return queryOptions({
    queryKey: ["projections", "", {}, "live"],
    queryFn: ({ signal }) => answer(listProjections({ signal })),
    refetchInterval: ({ state }) =>
      state.data?.items.some((each) => each.rebuild !== null) ? WATCHING_MS : RESTING_MS,
  });
}
