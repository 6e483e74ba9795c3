import { answer } from "@/lib/api/answer";
import { listResources } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { pagesQuery } from "@/lib/query/pagesQuery";
import type { WorkloadsSearch } from "../search";

const PAGE = 500;

export function readResources(moment: Moment, { kind, namespace, q, level, label, rule, sort }: WorkloadsSearch) {
  const filter = { kind, namespace, q, level, label, finding: rule, sort };
  return (cursor: string | undefined, signal?: AbortSignal) =>
    answer(listResources({ query: { ...momentParams(moment), ...filter, cursor, limit: PAGE }, signal }));
}

export function resourcesQuery(moment: Moment, { kind, namespace, q, level, label, rule, sort }: WorkloadsSearch) {
  const details = { kind, namespace, q, level, label, rule, sort };
  return pagesQuery({ name: "resources", moment, details, read: readResources(moment, details) });
}
