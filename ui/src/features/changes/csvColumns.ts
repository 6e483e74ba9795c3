import type { Difference as Change } from "@/lib/api/generated/types.gen";
import type { CsvColumn } from "@/lib/download/export";

export const csvColumns: CsvColumn<Change>[] = [
  { name: "position", value: (row) => row.position },
  { name: "time", value: (row) => row.time },
  { name: "kind", value: (row) => row.resource.kind },
  { name: "namespace", value: (row) => row.resource.namespace },
  { name: "name", value: (row) => row.resource.name },
  { name: "aspect", value: (row) => row.aspect },
  { name: "path", value: (row) => row.path },
  { name: "before", value: (row) => row.before },
  { name: "after", value: (row) => row.after },
  { name: "words", value: (row) => row.words },
  { name: "actor", value: (row) => row.actor },
];
