import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import type { CsvColumn } from "@/lib/download/export";

export const csvColumns: CsvColumn<ErrorGroup>[] = [
  { name: "key", value: (row) => row.key },
  { name: "state", value: (row) => row.state },
  { name: "level", value: (row) => row.level },
  { name: "title", value: (row) => row.title },
  { name: "exceptionType", value: (row) => row.exceptionType },
  { name: "namespace", value: (row) => row.namespace },
  { name: "service", value: (row) => row.service },
  { name: "source", value: (row) => row.source },
  { name: "count", value: (row) => row.count },
  { name: "rate1h", value: (row) => row.rate1h },
  { name: "rate24h", value: (row) => row.rate24h },
  { name: "firstSeen", value: (row) => row.firstSeen },
  { name: "lastSeen", value: (row) => row.lastSeen },
  { name: "owner", value: (row) => row.owner },
  { name: "release", value: (row) => row.release },
  { name: "pods", value: (row) => row.pods },
  { name: "faultKey", value: (row) => row.faultKey },
  { name: "template", value: (row) => row.template },
];
