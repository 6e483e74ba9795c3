import type { Change, Difference } from "@/lib/api/generated/types.gen";
import type { CsvColumn } from "@/lib/download/export";

export const changeCsv: CsvColumn<Change>[] = [
  { name: "id", value: (row) => row.id },
  { name: "time", value: (row) => row.time },
  { name: "ended", value: (row) => row.ended },
  { name: "kind", value: (row) => row.resource.kind },
  { name: "namespace", value: (row) => row.resource.namespace },
  { name: "name", value: (row) => row.resource.name },
  { name: "category", value: (row) => row.category },
  { name: "outcome", value: (row) => row.outcome },
  { name: "who", value: (row) => row.who },
  { name: "words", value: (row) => row.words },
  { name: "parts", value: (row) => row.parts },
  { name: "position", value: (row) => row.position },
];

export const differenceCsv: CsvColumn<Difference>[] = [
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
