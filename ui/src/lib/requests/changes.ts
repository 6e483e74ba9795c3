import { answer } from "@/lib/api/answer";
import { listDifferences } from "@/lib/api/generated/sdk.gen";
import type { Difference as Change, ListDifferencesData } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";
import type { ReadPart } from "@/lib/rows/useRows";

export type ChangesFilter = Pick<
  NonNullable<ListDifferencesData["query"]>,
  "aspect" | "namespace" | "kind" | "uid" | "q" | "from" | "to"
>;

export const readChanges =
  (filter: ChangesFilter): ReadPart<Change> =>
  (moment, part, signal) =>
    answer(listDifferences({ query: { ...momentParams(moment), ...filter, ...part }, signal }));

export const changesRows = (moment: Moment, filter: ChangesFilter) => ({
  name: "differences",
  moment,
  details: { ...filter },
  read: readChanges(filter),
});

/** Only the first of them. */
export function changesQuery(moment: Moment, filter: ChangesFilter, limit: number) {
  return instantQuery({
    name: "differences",
    moment,
    details: { ...filter, limit },
    read: (signal) => readChanges(filter)(moment, { limit }, signal),
  });
}
