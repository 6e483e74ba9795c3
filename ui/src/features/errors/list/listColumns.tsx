import type { TFunction } from "i18next";
import type { Column } from "@/components/table/features";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import { Choose } from "./Choose";

/** The columns of the page: one to tick rows, and then what any list of groups shows. */
export function listColumns(t: TFunction, columns: readonly Column<ErrorGroup>[]): Column<ErrorGroup>[] {
  return [
    {
      id: "choose",
      header: () => <span className="visually-hidden">{t("errors.chooseColumn")}</span>,
      meta: { width: 34, from: 420 },
      cell: ({ row }) => <Choose row={row.original} />,
    },
    ...columns,
  ];
}
