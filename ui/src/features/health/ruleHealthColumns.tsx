import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { SeverityMark } from "@/components/marks/Severity";
import type { Column } from "@/components/table/features";
import type { RuleHealth } from "@/lib/api/generated/types.gen";
import { signed } from "@/lib/format/decimal";

/** Count × each, at most the cap, is the deduction. */
export function ruleHealthColumns(t: TFunction, dimension: string): Column<RuleHealth>[] {
  return [
    {
      id: "severity",
      header: t("column.severity"),
      meta: { width: 92, from: 460 },
      cell: ({ row }) => <SeverityMark severity={row.original.severity} />,
    },
    {
      id: "title",
      header: t("column.rule"),
      cell: ({ row }) => (
        <Link to="/health/$dimension/$rule" params={{ dimension, rule: row.original.rule }} title={row.original.rule}>
          {row.original.title}
        </Link>
      ),
    },
    {
      id: "count",
      header: t("column.count"),
      meta: { width: 76, align: "right" },
      cell: ({ row }) => row.original.count,
    },
    {
      id: "per",
      header: `× ${t("column.per")}`,
      meta: { width: 76, align: "right", from: 560 },
      cell: ({ row }) => row.original.per,
    },
    {
      id: "cap",
      header: t("column.cap"),
      meta: { width: 96, align: "right", from: 560 },
      cell: ({ row }) =>
        row.original.capped ? (
          <strong title={t("health.capped")}>{row.original.cap}</strong>
        ) : (
          <span className="dim">{row.original.cap}</span>
        ),
    },
    {
      id: "deduction",
      header: t("column.deduction"),
      meta: { width: 96, align: "right" },
      cell: ({ row }) =>
        Number(row.original.deduction) === 0 ? <span className="dim">0</span> : signed(`-${row.original.deduction}`),
    },
  ];
}
