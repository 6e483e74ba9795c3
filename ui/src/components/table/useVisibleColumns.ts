import type { RowData } from "@tanstack/react-table";
import { useMemo } from "react";
import type { ColumnChoice } from "./columnChoice";
import type { Column } from "./features";

const NONE: ColumnChoice = {};

/** Which columns are shown, by their id: those chosen, else those that have room. */
export function useVisibleColumns<T extends RowData>(
  columns: readonly Column<T>[],
  width: number,
  choice: ColumnChoice = NONE,
) {
  return useMemo(
    () =>
      Object.fromEntries(
        columns.map(({ id, meta }) => [id, choice[id] ?? (!meta?.extra && (meta?.from ?? 0) <= width)]),
      ),
    [columns, width, choice],
  );
}
