import type { TFunction } from "i18next";
import { LevelMark } from "@/components/marks/LevelMark";
import { SeverityCounts } from "@/components/marks/SeverityCounts";
import { ObjectLink } from "@/components/object/ObjectLink";
import type { Column } from "@/components/table/features";
import type { Relation } from "@/lib/api/generated/types.gen";

export function relationColumns(t: TFunction): Column<Relation>[] {
  return [
    {
      id: "relation",
      header: t("column.relation"),
      meta: { width: 130 },
      cell: ({ row }) => t(`relation.${row.original.relation}`),
    },
    { id: "object", header: t("column.object"), cell: ({ row }) => <ObjectLink resource={row.original.resource} /> },
    {
      id: "status",
      header: t("column.status"),
      meta: { width: 190, from: 480 },
      cell: ({ row }) => (
        <LevelMark
          level={row.original.resource.level}
          text={row.original.resource.status || null}
          title={row.original.resource.reason}
        />
      ),
    },
    {
      id: "findings",
      header: t("column.findings"),
      meta: { width: 130, from: 640 },
      cell: ({ row }) => <SeverityCounts counts={row.original.resource.findings} />,
    },
  ];
}
