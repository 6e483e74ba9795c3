import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { SeverityCounts } from "@/components/marks/SeverityCounts";
import { Unknown } from "@/components/marks/Unknown";
import type { Column } from "@/components/table/features";
import { Delta } from "@/components/text/Delta";
import type { PartHealth } from "@/lib/api/generated/types.gen";
import { DIMENSIONS } from "@/lib/api/words";
import type { CsvColumn } from "@/lib/download/export";
import type { PartKind } from "./api/parts";

/** How the server calls what is in no namespace or team. */
const NONE = "-";

export function partColumns(t: TFunction, kind: PartKind): Column<PartHealth>[] {
  return [
    {
      id: "name",
      header: t(`parts.${kind}`),
      meta: { sort: "name" },
      cell: ({ row: { original } }) => (
        <Link
          to="/health"
          search={kind === "teams" ? { inTeam: original.name } : { inNamespace: original.name }}
          className="mono"
        >
          {original.name === NONE ? t("parts.without") : original.name}
        </Link>
      ),
    },
    {
      id: "score",
      header: t("column.score"),
      meta: { width: 72, align: "right", sort: "score" },
      cell: ({ row: { original } }) => (original.score === null ? <Unknown /> : <strong>{original.score}</strong>),
    },
    {
      id: "change",
      header: t("parts.change"),
      meta: { width: 92, align: "right", sort: "change", from: 560 },
      cell: ({ row: { original } }) => (original.change === null ? null : <Delta value={original.change} />),
    },
    ...DIMENSIONS.map((dimension): Column<PartHealth> => ({
      id: dimension,
      header: t(`dimension.${dimension}`),
      meta: { width: 100, align: "right", from: 1000 },
      cell: ({ row }) => row.original.dimensions[dimension] ?? <span className="dim">–</span>,
    })),
    {
      id: "resources",
      header: t("column.objects"),
      meta: { width: 84, align: "right", sort: "resources", from: 700 },
      cell: ({ row }) => row.original.resources,
    },
    {
      id: "findings",
      header: t("column.findings"),
      meta: { width: 130, sort: "findings", from: 640 },
      cell: ({ row }) => <SeverityCounts counts={row.original.findings} />,
    },
    {
      id: "worst",
      header: t("parts.worst"),
      meta: { from: 800 },
      cell: ({ row: { original } }) => original.worst?.title,
    },
    {
      id: "points",
      header: t("parts.taken"),
      meta: { width: 104, align: "right", sort: "points", from: 900 },
      cell: ({ row }) => row.original.points,
    },
  ];
}

export const partsCsv: CsvColumn<PartHealth>[] = [
  { name: "name", value: (row) => row.name },
  { name: "score", value: (row) => row.score },
  { name: "change", value: (row) => row.change },
  ...DIMENSIONS.map((name) => ({ name, value: (row: PartHealth) => row.dimensions[name] })),
  { name: "resources", value: (row) => row.resources },
  { name: "worst", value: (row) => row.worst?.rule },
  { name: "points", value: (row) => row.points },
];
