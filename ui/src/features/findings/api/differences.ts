import type { Compared, Counts } from "@/components/compare/compared";
import { answer } from "@/lib/api/answer";
import { listFindingDifferences } from "@/lib/api/generated/sdk.gen";
import type { Finding } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { FindingsFilter } from "@/lib/requests/findings";
import type { Part, Rows } from "@/lib/rows/useRows";

export type FindingDifferences = Rows<Compared<Finding>> & { counts: Counts };

/** Findings that were raised, cleared, or say something else than at `against`. */
export function findingDifferences(moment: Moment, filter: FindingsFilter, against: string | undefined) {
  const { dimension, rule, severity, namespace, kind, uid, q } = filter;
  const wanted = { dimension, rule, severity, namespace, kind, uid, q };
  return {
    name: "finding-differences",
    moment,
    details: { ...wanted, against },
    read: (at: Moment, part: Part, signal?: AbortSignal) =>
      answer(
        listFindingDifferences({ query: { ...momentParams(at), ...wanted, ...part, from: against }, signal }),
      ) as Promise<FindingDifferences>,
  };
}
