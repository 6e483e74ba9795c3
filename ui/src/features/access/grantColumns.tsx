import type { TFunction } from "i18next";
import { ObjectLink } from "@/components/object/ObjectLink";
import type { Column } from "@/components/table/features";
import type { AccessGrant } from "@/lib/api/generated/types.gen";
import { Dangers } from "./Dangers";
import { SubjectName } from "./SubjectName";

export function grantColumns(t: TFunction): Column<AccessGrant>[] {
  return [
    { id: "subject", header: t("access.subject"), cell: ({ row }) => <SubjectName subject={row.original.subject} /> },
    {
      id: "words",
      header: t("access.may"),
      cell: ({ row }) => <span title={row.original.words}>{row.original.words}</span>,
    },
    {
      id: "where",
      header: t("access.where"),
      meta: { width: 130, from: 560 },
      cell: ({ row }) =>
        row.original.namespace === "" ? <strong>{t("access.everywhere")}</strong> : row.original.namespace,
    },
    {
      id: "role",
      header: t("access.role"),
      meta: { from: 900 },
      cell: ({ row }) => <ObjectLink resource={row.original.role} namespace={false} />,
    },
    {
      id: "binding",
      header: t("access.binding"),
      meta: { from: 1100 },
      cell: ({ row }) => <ObjectLink resource={row.original.binding} kind={false} namespace={false} />,
    },
    {
      id: "dangers",
      header: t("access.danger"),
      meta: { width: 190, from: 700 },
      cell: ({ row }) => <Dangers ids={row.original.dangers} />,
    },
  ];
}
