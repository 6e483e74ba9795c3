import type { LogLine } from "@/lib/api/generated/types.gen";
import type { CsvColumn } from "@/lib/download/export";

export const csvColumns: CsvColumn<LogLine>[] = [
  { name: "position", value: (row) => row.position },
  { name: "time", value: (row) => row.time },
  { name: "cluster", value: (row) => row.cluster },
  { name: "type", value: (row) => row.type },
  { name: "stream", value: (row) => row.stream },
  { name: "streamId", value: (row) => row.streamId },
  { name: "actor", value: (row) => row.actor },
  { name: "words", value: (row) => row.words },
];
