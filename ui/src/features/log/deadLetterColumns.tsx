import type { TFunction } from "i18next";
import { LevelMark } from "@/components/marks/LevelMark";
import type { Column } from "@/components/table/features";
import { TimeAgo } from "@/components/text/TimeAgo";
import type { DeadLetter } from "@/lib/api/generated/types.gen";

export function deadLetterColumns(t: TFunction): Column<DeadLetter>[] {
  return [
    {
      id: "time",
      header: t("column.time"),
      meta: { width: 110 },
      cell: ({ row }) => <TimeAgo time={row.original.receivedAt} />,
    },
    {
      id: "reason",
      header: t("column.reason"),
      cell: ({ row }) => <span title={row.original.reason}>{row.original.reason}</span>,
    },
    {
      id: "receiver",
      header: t("log.receiver"),
      meta: { width: 120, from: 640 },
      cell: ({ row }) => row.original.receiver,
    },
    {
      id: "type",
      header: t("column.type"),
      meta: { width: 240, from: 900 },
      cell: ({ row }) => <span className="mono">{row.original.attributes.type}</span>,
    },
    {
      id: "state",
      header: t("column.status"),
      meta: { width: 120, from: 480 },
      cell: ({ row }) =>
        row.original.resolved ? (
          <LevelMark level="ok" text={row.original.resolved} />
        ) : (
          <LevelMark level="warning" text={t("findings.open")} />
        ),
    },
  ];
}
