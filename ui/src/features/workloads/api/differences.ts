import type { Compared, Counts } from "@/components/compare/compared";
import { answer } from "@/lib/api/answer";
import { listResourceDifferences } from "@/lib/api/generated/sdk.gen";
import type { Resource } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { Part, Rows } from "@/lib/rows/useRows";
import type { WorkloadsSearch } from "../search";

export type ResourceDifferences = Rows<Compared<Resource>> & { counts: Counts };

/** Objects that are not the same as at `against`. */
export function resourceDifferences(moment: Moment, search: WorkloadsSearch, against: string | undefined) {
  const { kind, namespace, q, level, label, rule } = search;
  const filter = { kind, namespace, q, level, label, finding: rule };
  return {
    name: "resource-differences",
    moment,
    details: { ...filter, against },
    read: (at: Moment, part: Part, signal?: AbortSignal) =>
      answer(
        listResourceDifferences({ query: { ...momentParams(at), ...filter, ...part, from: against }, signal }),
      ) as Promise<ResourceDifferences>,
  };
}
