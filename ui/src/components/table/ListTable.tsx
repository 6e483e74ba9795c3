import type { RowData } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { ErrorState } from "@/components/states/ErrorState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import type { RowList, Rows } from "@/lib/rows/useRows";
import type { ColumnChoice } from "./columnChoice";
import { DataTable } from "./DataTable";
import type { Column } from "./features";
import type { RowKey } from "./useActiveRow";
import { ListNotes } from "./ListNotes";

interface ListTableProps<T extends RowData> {
  label: string;
  list: RowList<T, Rows<T> & { totalIsExact?: boolean }>;
  columns: Column<T>[];
  rowId: (row: T) => string;
  /** Shown instead of the table when there are no rows. */
  empty: ReactNode;
  sort?: string;
  onSort?: (sort: string) => void;
  open?: (row: T) => void;
  rowKeys?: readonly RowKey<T>[];
  choice?: ColumnChoice;
  mark?: (row: T) => string | undefined;
}

/** A list of the server as a table, in each of its states: coming, failed, empty, growing, older than the newest. */
export function ListTable<T extends RowData>({ list, empty, ...table }: ListTableProps<T>) {
  const { first, total, loaded, show, isError, error, refetch } = list;
  if (!first) {
    return isError ? <ErrorState error={error} retry={refetch} /> : <SkeletonRows count={12} />;
  }
  return (
    <>
      <ListNotes first={first} still={list.still} failed={isError ? list.updatedAt : null} refresh={refetch} />
      {total === 0 ? empty : <DataTable {...table} loaded={loaded} total={total} show={show} />}
    </>
  );
}
