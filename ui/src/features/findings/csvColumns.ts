import type { Finding } from "@/lib/api/generated/types.gen";
import type { CsvColumn } from "@/lib/download/export";

export const csvColumns: CsvColumn<Finding>[] = [
  { name: "rule", value: (row) => row.rule },
  { name: "severity", value: (row) => row.severity },
  { name: "dimension", value: (row) => row.dimension },
  { name: "message", value: (row) => row.message },
  { name: "kind", value: (row) => row.resource.kind },
  { name: "namespace", value: (row) => row.resource.namespace },
  { name: "name", value: (row) => row.resource.name },
  { name: "since", value: (row) => row.since },
  { name: "until", value: (row) => row.until },
  { name: "points", value: (row) => row.points },
  { name: "remediation", value: (row) => row.remediation },
];
