import { answer } from "@/lib/api/answer";
import { getChangeLanes } from "@/lib/api/generated/sdk.gen";
import type { GetChangeLanesData } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";
import type { ChangesFilter } from "@/lib/requests/changes";

export type LanesBy = NonNullable<NonNullable<GetChangeLanesData["query"]>["by"]>;

export function lanesQuery(moment: Moment, filter: ChangesFilter, by: LanesBy) {
  return instantQuery({
    name: "change-lanes",
    moment,
    details: { ...filter, by },
    read: (signal) => answer(getChangeLanes({ query: { ...momentParams(moment), ...filter, by }, signal })),
  });
}
