import type { TFunction } from "i18next";
import { Unknown } from "@/components/marks/Unknown";
import type { Column } from "@/components/table/features";
import { Count } from "@/components/text/Count";
import { TimeAgo } from "@/components/text/TimeAgo";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import { ErrorLevelMark } from "./ErrorLevelMark";
import { ErrorStateMark } from "./ErrorStateMark";
import { ErrorTitle } from "./ErrorTitle";
import { Spark } from "./Spark";

const text = (value: string | null) => (value === null ? <Unknown /> : <span title={value}>{value}</span>);

/** The columns of lists of groups of errors; short lists take the first of them. */
export function errorColumns<T extends ErrorGroup>(t: TFunction): Column<T>[] {
  return [
    {
      id: "state",
      header: t("error.column.state"),
      meta: { width: 106 },
      cell: ({ row }) => <ErrorStateMark state={row.original.state} />,
    },
    {
      id: "title",
      header: t("error.column.title"),
      cell: ({ row }) => <ErrorTitle group={row.original} />,
    },
    {
      id: "service",
      header: t("error.column.service"),
      meta: { width: 150, from: 760 },
      cell: ({ row: { original } }) => (
        <span className="mono" title={`${original.namespace}/${original.service}`}>
          {original.namespace === "" ? null : <span className="dim">{original.namespace}/</span>}
          {original.service}
        </span>
      ),
    },
    {
      id: "spark",
      header: t("error.column.spark"),
      meta: { width: 104, from: 900 },
      cell: ({ row }) => <Spark counts={row.original.spark} spiking={row.original.spiking} />,
    },
    {
      id: "count",
      header: t("column.count"),
      meta: { width: 74, align: "right", sort: "count", from: 420 },
      cell: ({ row }) => <Count value={row.original.count} />,
    },
    {
      id: "lastSeen",
      header: t("error.column.lastSeen"),
      meta: { width: 104, align: "right", sort: "lastSeen", from: 520 },
      cell: ({ row }) => <TimeAgo time={row.original.lastSeen} />,
    },
    {
      id: "rate",
      header: t("error.column.rate"),
      meta: { width: 78, align: "right", sort: "rate", from: 1040 },
      cell: ({ row }) => <Count value={row.original.rate1h} />,
    },
    {
      id: "level",
      header: t("error.column.level"),
      meta: { width: 92, sort: "severity", from: 640 },
      cell: ({ row }) => <ErrorLevelMark level={row.original.level} />,
    },
    {
      id: "firstSeen",
      header: t("error.column.firstSeen"),
      meta: { width: 104, align: "right", sort: "firstSeen", from: 1120 },
      cell: ({ row }) => <TimeAgo time={row.original.firstSeen} />,
    },
    {
      id: "release",
      header: t("error.column.release"),
      meta: { width: 100, from: 1320 },
      cell: ({ row }) => text(row.original.release),
    },
    {
      id: "owner",
      header: t("error.column.owner"),
      meta: { width: 100, from: 1280 },
      cell: ({ row }) =>
        row.original.owner === null ? <span className="dim">{t("error.nobody")}</span> : text(row.original.owner),
    },
    {
      id: "pods",
      header: t("error.column.pods"),
      meta: { width: 64, align: "right", extra: true },
      cell: ({ row }) => row.original.pods,
    },
    {
      id: "source",
      header: t("column.source"),
      meta: { width: 100, extra: true },
      cell: ({ row }) => t(`error.source.${row.original.source}`),
    },
  ];
}
