import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { SeverityMark } from "@/components/marks/Severity";
import type { Column } from "@/components/table/features";
import type { Rule } from "@/lib/api/generated/types.gen";

/** @param openBefore how many findings of a rule were open at the instant compared with */
export function ruleColumns(t: TFunction, openBefore?: ReadonlyMap<string, number>): Column<Rule>[] {
  return [
    {
      id: "severity",
      header: t("column.severity"),
      meta: { width: 92 },
      cell: ({ row }) => <SeverityMark severity={row.original.severity} />,
    },
    {
      id: "title",
      header: t("column.rule"),
      cell: ({ row }) => (
        <Link
          to="/health/$dimension/$rule"
          params={{ dimension: row.original.dimension, rule: row.original.id }}
          title={`${row.original.id}\n${row.original.why}`}
        >
          {row.original.title}
        </Link>
      ),
    },
    {
      id: "why",
      header: t("rules.why"),
      meta: { from: 900 },
      cell: ({ row }) => (
        <span className="dim" title={`${row.original.why}\n\n${row.original.remediation}`}>
          {row.original.why}
        </span>
      ),
    },
    {
      id: "kinds",
      header: t("column.kind"),
      meta: { width: 160, from: 1100 },
      cell: ({ row }) => (
        <span className="dim" title={row.original.kinds.join(", ")}>
          {row.original.kinds.join(", ")}
        </span>
      ),
    },
    {
      id: "threshold",
      header: t("rules.threshold"),
      meta: { width: 130, align: "right", from: 1250 },
      cell: ({ row }) => (
        <span className="dim" title={row.original.limitUnit ?? row.original.unit}>
          {row.original.limit ?? row.original.threshold}
        </span>
      ),
    },
    {
      id: "per",
      header: t("column.per"),
      meta: { width: 60, align: "right", from: 480 },
      cell: ({ row }) => row.original.per,
    },
    {
      id: "cap",
      header: t("column.cap"),
      meta: { width: 76, align: "right", from: 480 },
      cell: ({ row }) => row.original.cap,
    },
    {
      id: "state",
      header: t("ruleset.state"),
      meta: { width: 84, from: 640 },
      cell: ({ row: { original } }) =>
        original.off ? (
          <strong>{t("ruleset.off")}</strong>
        ) : original.adjustments.length > 0 ? (
          t("ruleset.tuned")
        ) : (
          <span className="dim">{t("ruleset.on")}</span>
        ),
    },
    {
      id: "open",
      header: t("column.open"),
      meta: { width: 84, align: "right" },
      cell: ({ row }) => {
        const { id, open } = row.original;
        const before = openBefore?.get(id) ?? open;
        return (
          <>
            {before === open ? null : <span className="dim">{before} → </span>}
            {open === 0 ? (
              <span className="dim">0</span>
            ) : (
              <Link to="/findings" search={{ rule: id }}>
                {open}
              </Link>
            )}
          </>
        );
      },
    },
  ];
}
