import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { Column } from "@/components/table/features";
import { Count } from "@/components/text/Count";
import { Score } from "@/components/text/Score";
import type { Cluster } from "@/lib/api/generated/types.gen";
import { DIMENSIONS } from "@/lib/api/words";
import { SourceMark } from "./SourceMark";

const elsewhere = { at: undefined, position: undefined, from: undefined, to: undefined };

export function clusterColumns(t: TFunction): Column<Cluster>[] {
  return [
    {
      id: "name",
      header: t("column.name"),
      cell: ({ row }) => (
        <Link to="/" search={{ ...elsewhere, cluster: row.original.name }} className="mono">
          {row.original.name}
        </Link>
      ),
    },
    {
      id: "score",
      header: t("dimension.overall"),
      meta: { width: 90, align: "right" },
      cell: ({ row }) => <Score value={row.original.score} />,
    },
    ...DIMENSIONS.map((dimension): Column<Cluster> => ({
      id: dimension,
      header: t(`dimension.${dimension}`),
      meta: { width: 110, align: "right", from: 800 },
      cell: ({ row }) => <Score value={row.original.levels[dimension] ?? null} />,
    })),
    {
      id: "resources",
      header: t("column.objects"),
      meta: { width: 90, align: "right", from: 420 },
      cell: ({ row }) => <Count value={row.original.resources} />,
    },
    {
      id: "source",
      header: t("column.source"),
      meta: { width: 190, from: 560 },
      cell: ({ row }) => <SourceMark cluster={row.original} />,
    },
  ];
}
