import type { TFunction } from "i18next";
import { ObjectLink } from "@/components/object/ObjectLink";
import type { Column } from "@/components/table/features";
import { TimeAgo } from "@/components/text/TimeAgo";
import type { Difference } from "@/lib/api/generated/types.gen";
import { AtPosition } from "@/components/change/AtPosition";

export function differenceColumns(t: TFunction): Column<Difference>[] {
  return [
    {
      id: "time",
      header: t("column.time"),
      meta: { width: 100 },
      cell: ({ row }) => (
        <AtPosition position={row.original.position}>
          <TimeAgo time={row.original.time} />
        </AtPosition>
      ),
    },
    { id: "object", header: t("column.object"), cell: ({ row }) => <ObjectLink resource={row.original.resource} /> },
    {
      id: "words",
      header: t("column.what"),
      cell: ({ row }) => <span title={titleOf(row.original)}>{row.original.words}</span>,
    },
    {
      id: "aspect",
      header: t("column.aspect"),
      meta: { width: 96, from: 720 },
      cell: ({ row }) => <span className="dim">{t(`aspect.${row.original.aspect}`)}</span>,
    },
    {
      id: "actor",
      header: t("column.actor"),
      meta: { width: 150, from: 1100 },
      cell: ({ row }) => (
        <span className="dim" title={row.original.actor}>
          {row.original.actor}
        </span>
      ),
    },
  ];
}

function titleOf(change: Difference): string {
  const values = change.path === "" ? "" : `\n${change.path}: ${change.before ?? "–"} → ${change.after ?? "–"}`;
  return change.words + values;
}
