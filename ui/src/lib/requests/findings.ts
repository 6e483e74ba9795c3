import { answer } from "@/lib/api/answer";
import { listFindings } from "@/lib/api/generated/sdk.gen";
import type { ListFindingsData } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { pagesQuery } from "@/lib/query/pagesQuery";

export type FindingsFilter = Pick<
  NonNullable<ListFindingsData["query"]>,
  "dimension" | "rule" | "severity" | "namespace" | "kind" | "uid" | "q" | "state" | "sort"
>;

export const readFindings =
  (moment: Moment, filter: FindingsFilter, limit: number) => (cursor: string | undefined, signal?: AbortSignal) =>
    answer(listFindings({ query: { ...momentParams(moment), ...filter, cursor, limit }, signal }));

export function findingsQuery(moment: Moment, filter: FindingsFilter, limit = 200) {
  return pagesQuery({
    name: "findings",
    moment,
    details: { ...filter, limit },
    read: readFindings(moment, filter, limit),
  });
}
