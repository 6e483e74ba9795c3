import type { TFunction } from "i18next";
import type { Column } from "@/components/table/features";
import type { AccessSubjectSummary } from "@/lib/api/generated/types.gen";
import { Dangers } from "./Dangers";
import { SubjectName } from "./SubjectName";

export function subjectColumns(t: TFunction): Column<AccessSubjectSummary>[] {
  return [
    { id: "subject", header: t("access.subject"), cell: ({ row }) => <SubjectName subject={row.original.subject} /> },
    {
      id: "grants",
      header: t("access.tab.grants"),
      meta: { width: 84, align: "right" },
      cell: ({ row }) => row.original.grants,
    },
    {
      id: "dangers",
      header: t("access.danger"),
      meta: { from: 480 },
      cell: ({ row }) => <Dangers ids={row.original.dangers} />,
    },
  ];
}
