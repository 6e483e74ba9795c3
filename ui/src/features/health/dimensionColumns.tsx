import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { Unknown } from "@/components/marks/Unknown";
import type { Column } from "@/components/table/features";
import { signed } from "@/lib/format/decimal";
import type { DimensionHealth, Health } from "@/lib/api/generated/types.gen";

/** Score × weight = points, and these add up to the overall score. */
export function dimensionColumns(t: TFunction, health: Health): Column<DimensionHealth>[] {
  const part = (row: DimensionHealth) => health.overall?.parts.find((each) => each.dimension === row.dimension);
  return [
    {
      id: "dimension",
      header: t("column.dimension"),
      cell: ({ row }) => (
        <Link to="/health/$dimension" params={{ dimension: row.original.dimension }}>
          {t(`dimension.${row.original.dimension}`)}
        </Link>
      ),
    },
    {
      id: "rules",
      header: t("health.rulesHit"),
      meta: { width: 130, align: "right", from: 640 },
      cell: ({ row }) => row.original.rules.filter((rule) => rule.count > 0).length,
    },
    {
      id: "deducted",
      header: t("column.deduction"),
      meta: { width: 110, align: "right", from: 480 },
      cell: ({ row }) =>
        row.original.score === null ? (
          <Unknown because={row.original.unknownBecause} />
        ) : (
          signed(`-${row.original.deducted}`)
        ),
    },
    {
      id: "score",
      header: t("column.score"),
      meta: { width: 90, align: "right" },
      cell: ({ row }) => row.original.score ?? <Unknown because={row.original.unknownBecause} />,
    },
    {
      id: "weight",
      header: `× ${t("column.weight")}`,
      meta: { width: 110, align: "right" },
      cell: ({ row }) => part(row.original)?.weight ?? <Unknown because={row.original.unknownBecause} />,
    },
    {
      id: "points",
      header: `= ${t("column.points")}`,
      meta: { width: 110, align: "right" },
      cell: ({ row }) => part(row.original)?.points ?? <Unknown because={row.original.unknownBecause} />,
    },
  ];
}
