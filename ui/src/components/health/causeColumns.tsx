import type { TFunction } from "i18next";
import { ObjectLink } from "@/components/object/ObjectLink";
import type { Column } from "@/components/table/features";
import { Delta } from "@/components/text/Delta";
import type { HealthCause } from "@/lib/api/generated/types.gen";
import { DIMENSIONS } from "@/lib/api/words";

/** What moved a score: by how much, which rule, at which object. */
export function causeColumns(t: TFunction): Column<HealthCause>[] {
  return [
    {
      id: "points",
      header: t("column.points"),
      meta: { width: 92, align: "right" },
      cell: ({ row }) => <Delta value={row.original.points} exact />,
    },
    {
      id: "what",
      header: t("column.what"),
      cell: ({ row }) => <span title={row.original.words}>{row.original.title ?? row.original.words}</span>,
    },
    {
      id: "how",
      header: t("column.how"),
      meta: { width: 90, from: 560 },
      cell: ({ row }) => t(`cause.${row.original.kind}`),
    },
    {
      id: "dimension",
      header: t("column.dimension"),
      meta: { width: 110, from: 760 },
      cell: ({ row }) => {
        const dimension = DIMENSIONS.find((each) => each === row.original.dimension);
        return dimension ? t(`dimension.${dimension}`) : "";
      },
    },
    {
      id: "object",
      header: t("column.object"),
      cell: ({ row }) => (row.original.resource ? <ObjectLink resource={row.original.resource} /> : null),
    },
  ];
}
