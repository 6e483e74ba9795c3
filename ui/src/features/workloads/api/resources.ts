import { answer } from "@/lib/api/answer";
import { listResources } from "@/lib/api/generated/sdk.gen";
import type { Resource } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { ReadPart } from "@/lib/rows/useRows";
import type { WorkloadsSearch } from "../search";

/** With the columns of the kind when one was chosen: of all kinds together they would have nothing in common. */
export function readResources(search: WorkloadsSearch): ReadPart<Resource> {
  const { kind, namespace, q, level, label, rule, sort } = search;
  const filter = { kind, namespace, q, level, label, finding: rule, sort, columns: kind !== undefined || undefined };
  return (moment, part, signal) =>
    answer(listResources({ query: { ...momentParams(moment), ...filter, ...part }, signal }));
}

export function resourceRows(moment: Moment, { kind, namespace, q, level, label, rule, sort }: WorkloadsSearch) {
  const details = { kind, namespace, q, level, label, rule, sort };
  return { name: "resources", moment, details, read: readResources(details) };
}
