import type { RowData } from "@tanstack/react-table";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import type { ColumnChoice } from "@/components/table/columnChoice";
import type { Column } from "@/components/table/features";
import { ListTable } from "@/components/table/ListTable";
import { type ListQuestion, type Rows, useRows } from "@/lib/rows/useRows";
import { type Compared, latest } from "./compared";
import { comparedColumns } from "./comparedColumns";

interface ComparedTableProps<T extends RowData & object> {
  label: string;
  question: ListQuestion<Compared<T>, Rows<Compared<T>>>;
  columns: readonly Column<T>[];
  /** Ids of the columns that tell which row this is. */
  kept: ReadonlySet<string>;
  rowId: (row: T) => string;
  open: (row: T) => void;
  choice: ColumnChoice;
}

/** The rows of a list that are not the same at two instants. */
export function ComparedTable<T extends RowData & object>(props: ComparedTableProps<T>) {
  const { label, question, columns, kept, rowId, open, choice } = props;
  const { t } = useTranslation();
  const list = useRows(question);
  const shown = useMemo(() => comparedColumns(t, columns, kept), [t, columns, kept]);
  const openLatest = useCallback((row: Compared<T>) => open(latest(row)), [open]);
  return (
    <ListTable
      label={label}
      list={list}
      columns={shown}
      rowId={(row) => `${row.what} ${rowId(latest(row))}`}
      open={openLatest}
      choice={choice}
      mark={(row) => row.what}
      empty={<EmptyState title={t("compare.same")}>{t("compare.sameHint")}</EmptyState>}
    />
  );
}
