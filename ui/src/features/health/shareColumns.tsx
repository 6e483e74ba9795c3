import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { LevelMark } from "@/components/marks/LevelMark";
import { ObjectLink } from "@/components/object/ObjectLink";
import type { Column } from "@/components/table/features";
import { Age } from "@/components/text/Age";
import type { RuleShare } from "@/lib/api/generated/types.gen";
import { signed } from "@/lib/format/decimal";

export function shareColumns(t: TFunction): Column<RuleShare>[] {
  return [
    {
      id: "object",
      header: t("column.object"),
      cell: ({ row }) => <ObjectLink resource={row.original.finding.resource} />,
    },
    {
      id: "status",
      header: t("column.status"),
      meta: { width: 160, from: 760 },
      cell: ({ row }) =>
        row.original.resource ? (
          <LevelMark level={row.original.resource.level} text={row.original.resource.status || null} />
        ) : null,
    },
    {
      id: "message",
      header: t("column.what"),
      cell: ({ row }) => <span title={row.original.finding.message}>{row.original.finding.message}</span>,
    },
    {
      id: "since",
      header: t("column.since"),
      meta: { width: 96, align: "right", from: 560 },
      cell: ({ row }) => <Age since={row.original.finding.since} />,
    },
    {
      id: "points",
      header: t("health.share"),
      meta: { width: 90, align: "right" },
      cell: ({ row }) => (
        <Link to="/health/resources/$uid" params={{ uid: row.original.finding.resource.uid }}>
          {signed(`-${row.original.points}`)}
        </Link>
      ),
    },
  ];
}
