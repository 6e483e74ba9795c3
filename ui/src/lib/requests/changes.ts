import { answer } from "@/lib/api/answer";
import { listChanges } from "@/lib/api/generated/sdk.gen";
import type { ListChangesData } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { pagesQuery } from "@/lib/query/pagesQuery";

export type ChangesFilter = Pick<
  NonNullable<ListChangesData["query"]>,
  "aspect" | "namespace" | "kind" | "uid" | "q" | "from" | "to"
>;

export const readChanges =
  (moment: Moment, filter: ChangesFilter, limit: number) => (cursor: string | undefined, signal?: AbortSignal) =>
    answer(listChanges({ query: { ...momentParams(moment), ...filter, cursor, limit }, signal }));

export function changesQuery(moment: Moment, filter: ChangesFilter, limit = 200) {
  return pagesQuery({
    name: "changes",
    moment,
    details: { ...filter, limit },
    read: readChanges(moment, filter, limit),
  });
}
