import { type Compared, type Counts } from "@/components/compare/compared";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import { everyRow } from "@/lib/download/export";
import type { Moment } from "@/lib/moment/moment";
import { type ErrorsFilter, readErrors } from "@/lib/requests/errors";
import type { Part, Rows } from "@/lib/rows/useRows";
import { errorDifferences } from "./errorDifferences";

export type ErrorDifferences = Rows<Compared<ErrorGroup>> & { counts: Counts };

/** Groups that are there at one of two instants only, or that are something else at the other. */
export function comparedErrors(moment: Moment, filter: ErrorsFilter, against: string | undefined) {
  const wanted = { ...filter, sort: "-count" as const };
  return {
    name: "error-differences",
    moment,
    details: { ...wanted, against },
    read: async (at: Moment, part: Part, signal?: AbortSignal): Promise<ErrorDifferences> => {
      const read = readErrors(wanted);
      const [{ asOf }, after, before] = await Promise.all([
        read(at, { limit: 1 }, signal),
        everyRow(read, at),
        everyRow(read, { cluster: at.cluster, at: against }),
      ]);
      const rows = errorDifferences(before, after);
      const from = part.offset ?? 0;
      const of = (what: string) => rows.filter((row) => row.what === what).length;
      return {
        asOf,
        items: rows.slice(from, from + part.limit),
        total: rows.length,
        counts: { added: of("added"), removed: of("removed"), changed: of("changed") },
      };
    },
  };
}
