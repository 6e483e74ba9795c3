import type { TFunction } from "i18next";
import { SeverityMark } from "@/components/marks/Severity";
import { ObjectLink } from "@/components/object/ObjectLink";
import { SuppressedMark } from "@/components/suppress/SuppressedMark";
import type { Column } from "@/components/table/features";
import { Age } from "@/components/text/Age";
import { ClockTime } from "@/components/text/ClockTime";
import type { Finding } from "@/lib/api/generated/types.gen";

export function findingColumns(t: TFunction): Column<Finding>[] {
  return [
    {
      id: "severity",
      header: t("column.severity"),
      meta: { width: 92, sort: "severity" },
      cell: ({ row }) => <SeverityMark severity={row.original.severity} />,
    },
    {
      id: "message",
      header: t("column.what"),
      meta: { sort: "rule" },
      cell: ({ row: { original } }) => (
        <span title={original.message}>
          {original.suppressed ? <SuppressedMark suppressed={original.suppressed} /> : null} {original.message}
        </span>
      ),
    },
    {
      id: "object",
      header: t("column.object"),
      meta: { sort: "name" },
      cell: ({ row }) => <ObjectLink resource={row.original.resource} />,
    },
    {
      id: "age",
      header: t("column.since"),
      meta: { width: 96, sort: "since", align: "right", from: 520 },
      cell: ({ row }) => <Age since={row.original.since} until={row.original.until} />,
    },
    {
      id: "dimension",
      header: t("column.dimension"),
      meta: { width: 110, from: 900 },
      cell: ({ row }) => t(`dimension.${row.original.dimension}`),
    },
    {
      id: "points",
      header: t("column.points"),
      meta: { width: 72, align: "right", from: 640 },
      cell: ({ row }) => row.original.points,
    },
    {
      id: "until",
      header: t("column.cleared"),
      meta: { width: 100, align: "right", from: 1000 },
      cell: ({ row }) =>
        row.original.until ? (
          <ClockTime time={row.original.until} />
        ) : (
          <span className="dim">{t("findings.open")}</span>
        ),
    },
  ];
}
