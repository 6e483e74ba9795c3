import type { IngestToken } from "@/lib/api/generated/types.gen";
import type { CsvColumn } from "@/lib/download/export";

export const csvColumns: CsvColumn<IngestToken>[] = [
  { name: "id", value: (row) => row.id },
  { name: "cluster", value: (row) => row.cluster },
  { name: "name", value: (row) => row.name },
  { name: "state", value: (row) => row.state },
  { name: "expires", value: (row) => row.expires },
  { name: "who", value: (row) => row.who },
  { name: "since", value: (row) => row.since },
  { name: "revokedSince", value: (row) => row.revokedSince },
  { name: "revokedWho", value: (row) => row.revokedWho },
  { name: "revokedReason", value: (row) => row.revokedReason },
];
