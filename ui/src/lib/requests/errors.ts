import { answer } from "@/lib/api/answer";
import { listErrors } from "@/lib/api/generated/sdk.gen";
import type { ErrorGroup, ListErrorsData } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";
import type { ReadPart } from "@/lib/rows/useRows";

export type ErrorsFilter = Pick<
  NonNullable<ListErrorsData["query"]>,
  "state" | "service" | "namespace" | "level" | "text" | "release" | "owner" | "source" | "sort"
>;

export const readErrors =
  (filter: ErrorsFilter): ReadPart<ErrorGroup> =>
  (moment, part, signal) =>
    answer(listErrors({ query: { ...momentParams(moment), ...filter, ...part }, signal }));

export const errorsRows = (moment: Moment, filter: ErrorsFilter) => ({
  name: "errors",
  moment,
  details: { ...filter },
  read: readErrors(filter),
});

/** Only the first of them. */
export function errorsQuery(moment: Moment, filter: ErrorsFilter, limit: number) {
  return instantQuery({
    name: "errors",
    moment,
    details: { ...filter, limit },
    read: (signal) => readErrors(filter)(moment, { limit }, signal),
  });
}
