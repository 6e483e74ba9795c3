import type { Resource } from "@/lib/api/generated/types.gen";
import type { CsvColumn } from "@/lib/download/export";

/** Machines read these too: the names stay the same in each language. */
export const csvColumns: CsvColumn<Resource>[] = [
  { name: "kind", value: (row) => row.kind },
  { name: "namespace", value: (row) => row.namespace },
  { name: "name", value: (row) => row.name },
  { name: "status", value: (row) => row.status },
  { name: "reason", value: (row) => row.reason },
  { name: "level", value: (row) => row.level },
  { name: "ready", value: (row) => row.ready },
  { name: "restarts", value: (row) => row.restarts },
  { name: "node", value: (row) => row.node },
  { name: "critical", value: (row) => row.findings.critical },
  { name: "high", value: (row) => row.findings.high },
  { name: "medium", value: (row) => row.findings.medium },
  { name: "low", value: (row) => row.findings.low },
  { name: "points", value: (row) => row.points },
  { name: "createdAt", value: (row) => row.createdAt },
  { name: "changedAt", value: (row) => row.changedAt },
  {
    name: "columns",
    value: (row) =>
      Object.entries(row.columns)
        .map((each) => each.join(": "))
        .join("; "),
  },
  { name: "uid", value: (row) => row.uid },
];
