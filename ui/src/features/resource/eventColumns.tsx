import type { TFunction } from "i18next";
import { LevelMark } from "@/components/marks/LevelMark";
import { Unknown } from "@/components/marks/Unknown";
import type { Column } from "@/components/table/features";
import { TimeAgo } from "@/components/text/TimeAgo";
import type { KubernetesEvent } from "@/lib/api/generated/types.gen";

export function eventColumns(t: TFunction): Column<KubernetesEvent>[] {
  return [
    {
      id: "time",
      header: t("column.time"),
      meta: { width: 110 },
      cell: ({ row }) => (row.original.time ? <TimeAgo time={row.original.time} /> : <Unknown />),
    },
    {
      id: "reason",
      header: t("column.reason"),
      meta: { width: 190 },
      cell: ({ row }) =>
        row.original.type === "Warning" ? (
          <LevelMark level="warning" text={row.original.reason} />
        ) : (
          row.original.reason
        ),
    },
    {
      id: "message",
      header: t("column.message"),
      cell: ({ row }) => <span title={row.original.message}>{row.original.message}</span>,
    },
    {
      id: "count",
      header: t("column.count"),
      meta: { width: 70, align: "right", from: 480 },
      cell: ({ row }) => row.original.count,
    },
    {
      id: "source",
      header: t("column.source"),
      meta: { width: 180, from: 800 },
      cell: ({ row }) => <span className="dim">{row.original.source}</span>,
    },
  ];
}
