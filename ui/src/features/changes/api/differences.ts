import { answer } from "@/lib/api/answer";
import { listDifferences } from "@/lib/api/generated/sdk.gen";
import type { Difference, ListDifferencesData } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { ReadPart } from "@/lib/rows/useRows";

export type DifferencesFilter = Pick<
  NonNullable<ListDifferencesData["query"]>,
  "aspect" | "namespace" | "kind" | "q" | "from" | "to"
>;

export const readDifferences =
  (filter: DifferencesFilter): ReadPart<Difference> =>
  (moment, part, signal) =>
    answer(listDifferences({ query: { ...momentParams(moment), ...filter, ...part }, signal }));

export const differenceRows = (moment: Moment, filter: DifferencesFilter) => ({
  name: "differences",
  moment,
  details: { ...filter },
  read: readDifferences(filter),
});
