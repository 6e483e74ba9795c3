import type { TFunction } from "i18next";
import { LevelMark } from "@/components/marks/LevelMark";
import type { Column } from "@/components/table/features";
import { Count } from "@/components/text/Count";
import type { Projection } from "@/lib/api/generated/types.gen";
import { Lag } from "./Lag";
import { Rebuild } from "./Rebuild";

export function projectionColumns(t: TFunction): Column<Projection>[] {
  return [
    { id: "name", header: t("column.name"), cell: ({ row }) => <span className="mono">{row.original.name}</span> },
    {
      id: "state",
      header: t("column.status"),
      meta: { width: 140, from: 520 },
      cell: ({ row }) => {
        const { failure, lagEvents } = row.original;
        const level = failure !== null ? "failed" : lagEvents > 0 ? "progressing" : "ok";
        const words = { failed: t("log.stuck"), progressing: t("log.behind"), ok: t("log.atEnd") }[level];
        return <LevelMark level={level} text={words} title={failure ?? words} />;
      },
    },
    {
      id: "position",
      header: t("column.position"),
      meta: { width: 100, align: "right", from: 760 },
      cell: ({ row }) => <Count value={row.original.position} />,
    },
    {
      id: "lag",
      header: t("log.lag"),
      meta: { width: 170, align: "right" },
      cell: ({ row }) => <Lag projection={row.original} />,
    },
    {
      id: "rows",
      header: t("log.rows"),
      meta: { width: 90, align: "right", from: 640 },
      cell: ({ row }) => <Count value={row.original.rows} />,
    },
    {
      id: "version",
      header: t("log.version"),
      meta: { width: 90, from: 900 },
      cell: ({ row }) => <span className="dim">{row.original.version}</span>,
    },
    {
      id: "rebuild",
      header: () => <span className="visually-hidden">{t("column.actions")}</span>,
      meta: { width: 230 },
      cell: ({ row }) => <Rebuild projection={row.original} />,
    },
  ];
}
