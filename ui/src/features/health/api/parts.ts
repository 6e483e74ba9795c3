import { answer } from "@/lib/api/answer";
import { listNamespaceHealth, listTeamHealth } from "@/lib/api/generated/sdk.gen";
import type { ListNamespaceHealthData, PartHealth } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { ReadPart } from "@/lib/rows/useRows";

export type PartKind = "namespaces" | "teams";
type Sort = NonNullable<ListNamespaceHealthData["query"]>["sort"];

/** @param since the instant that changes of the scores are told from */
export function readParts(kind: PartKind, sort: string, since: string): ReadPart<PartHealth> {
  const ask = kind === "teams" ? listTeamHealth : listNamespaceHealth;
  return (moment, part, signal) =>
    answer(ask({ query: { ...momentParams(moment), ...part, sort: sort as Sort, since }, signal }));
}

export const partRows = (moment: Moment, kind: PartKind, sort: string, since: string) => ({
  name: `health-${kind}`,
  moment,
  details: { sort, since },
  read: readParts(kind, sort, since),
});
