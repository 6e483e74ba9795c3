import type { TFunction } from "i18next";
import { ObjectLink } from "@/components/object/ObjectLink";
import type { Column } from "@/components/table/features";
import { Age } from "@/components/text/Age";
import { TimeAgo } from "@/components/text/TimeAgo";
import type { Change } from "@/lib/api/generated/types.gen";
import { AtPosition } from "./AtPosition";
import { OutcomeMark } from "./OutcomeMark";

/** Of changes as a person would tell them: one roll-out, not forty events of pods. */
export function groupColumns(t: TFunction): Column<Change>[] {
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
    {
      id: "words",
      header: t("column.what"),
      cell: ({ row }) => <span title={row.original.words}>{row.original.words}</span>,
    },
    {
      id: "outcome",
      header: t("change.outcome"),
      meta: { width: 120, from: 420 },
      cell: ({ row }) => <OutcomeMark outcome={row.original.outcome} />,
    },
    {
      id: "took",
      header: t("change.took"),
      meta: { width: 92, align: "right", from: 760 },
      cell: ({ row: { original } }) =>
        original.ended === original.time ? null : <Age since={original.time} until={original.ended} />,
    },
    {
      id: "object",
      header: t("column.object"),
      meta: { width: 240, from: 1250 },
      cell: ({ row }) => <ObjectLink resource={row.original.resource} />,
    },
    {
      id: "who",
      header: t("change.who"),
      meta: { width: 160, from: 1100 },
      cell: ({ row }) => (
        <span className="dim" title={row.original.who ?? ""}>
          {row.original.who}
        </span>
      ),
    },
    {
      id: "parts",
      header: t("change.parts"),
      meta: { width: 64, align: "right", from: 1000 },
      cell: ({ row }) => row.original.parts,
    },
  ];
}
