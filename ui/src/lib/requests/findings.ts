import { answer } from "@/lib/api/answer";
import { listFindings } from "@/lib/api/generated/sdk.gen";
import type { Finding, ListFindingsData } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";
import type { ReadPart } from "@/lib/rows/useRows";

export type FindingsFilter = Pick<
  NonNullable<ListFindingsData["query"]>,
  "dimension" | "rule" | "severity" | "namespace" | "kind" | "uid" | "q" | "state" | "sort" | "suppressed"
>;

export const readFindings =
  (filter: FindingsFilter): ReadPart<Finding> =>
  (moment, part, signal) =>
    answer(listFindings({ query: { ...momentParams(moment), ...filter, ...part }, signal }));

export const findingsRows = (moment: Moment, filter: FindingsFilter) => ({
  name: "findings",
  moment,
  details: { ...filter },
  read: readFindings(filter),
});

/** Only the first of them. */
export function findingsQuery(moment: Moment, filter: FindingsFilter, limit: number) {
  return instantQuery({
    name: "findings",
    moment,
    details: { ...filter, limit },
    read: (signal) => readFindings(filter)(moment, { limit }, signal),
  });
}
