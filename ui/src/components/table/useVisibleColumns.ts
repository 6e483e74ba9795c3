import type { RowData } from "@tanstack/react-table";
import { useMemo } from "react";
import type { Column } from "./features";

/** Which columns have room, by their id; another object only when the columns or the room change. */
export function useVisibleColumns<T extends RowData>(columns: readonly Column<T>[], width: number) {
  return useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, (column.meta?.from ?? 0) <= width])),
    [columns, width],
  );
}
