import { answer } from "@/lib/api/answer";
import { listChanges } from "@/lib/api/generated/sdk.gen";
import type { Change, ListChangesData } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";
import type { ReadPart } from "@/lib/rows/useRows";

export type ChangesFilter = Pick<
  NonNullable<ListChangesData["query"]>,
  "category" | "outcome" | "who" | "namespace" | "kind" | "uid" | "q" | "from" | "to"
>;

export const readChanges =
  (filter: ChangesFilter): ReadPart<Change> =>
  (moment, part, signal) =>
    answer(listChanges({ query: { ...momentParams(moment), ...filter, ...part }, signal }));

export const changesRows = (moment: Moment, filter: ChangesFilter) => ({
  name: "changes",
  moment,
  details: { ...filter },
  read: readChanges(filter),
});

/** Only the first of them. */
export function changesQuery(moment: Moment, filter: ChangesFilter, limit: number) {
  return instantQuery({
    name: "changes",
    moment,
    details: { ...filter, limit },
    read: (signal) => readChanges(filter)(moment, { limit }, signal),
  });
}
