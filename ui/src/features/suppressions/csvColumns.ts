import type { Suppression } from "@/lib/api/generated/types.gen";
import type { CsvColumn } from "@/lib/download/export";

export const csvColumns: CsvColumn<Suppression>[] = [
  { name: "id", value: (row) => row.id },
  { name: "state", value: (row) => row.state },
  { name: "what", value: (row) => row.words },
  { name: "reason", value: (row) => row.reason },
  { name: "who", value: (row) => row.who },
  { name: "since", value: (row) => row.since },
  { name: "until", value: (row) => row.until },
  { name: "over", value: (row) => row.overSince },
  { name: "findings", value: (row) => row.findings },
];
