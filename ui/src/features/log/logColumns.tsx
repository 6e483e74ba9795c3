import type { TFunction } from "i18next";
import type { Column } from "@/components/table/features";
import { ClockTime } from "@/components/text/ClockTime";
import type { LogLine } from "@/lib/api/generated/types.gen";

export function logColumns(t: TFunction): Column<LogLine>[] {
  return [
    {
      id: "position",
      header: t("column.position"),
      meta: { width: 84, align: "right" },
      cell: ({ row }) => <span className="mono">{row.original.position}</span>,
    },
    {
      id: "time",
      header: t("column.time"),
      meta: { width: 150, from: 420 },
      cell: ({ row }) => <ClockTime time={row.original.time} />,
    },
    {
      id: "type",
      header: t("column.type"),
      meta: { width: 150, from: 700 },
      cell: ({ row }) => <span className="mono">{row.original.type}</span>,
    },
    {
      id: "words",
      header: t("column.what"),
      cell: ({ row }) => <span title={row.original.words}>{row.original.words}</span>,
    },
    {
      id: "actor",
      header: t("column.actor"),
      meta: { width: 160, from: 900 },
      cell: ({ row }) => (
        <span className="dim" title={row.original.actor}>
          {row.original.actor}
        </span>
      ),
    },
  ];
}
