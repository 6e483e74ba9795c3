import type { Rule } from "@/lib/api/generated/types.gen";
import type { CsvColumn } from "@/lib/download/export";

export const csvColumns: CsvColumn<Rule>[] = [
  { name: "id", value: (row) => row.id },
  { name: "dimension", value: (row) => row.dimension },
  { name: "title", value: (row) => row.title },
  { name: "severity", value: (row) => row.severity },
  { name: "off", value: (row) => String(row.off) },
  { name: "limit", value: (row) => row.limit },
  { name: "per", value: (row) => row.per },
  { name: "cap", value: (row) => row.cap },
  { name: "open", value: (row) => row.open },
  { name: "suppressed", value: (row) => row.suppressed },
];
