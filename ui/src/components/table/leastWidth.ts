import type { RowData } from "@tanstack/react-table";
import type { Column } from "./features";

/** A column that takes what is left still needs this much, in pixels; below it the table scrolls. */
const LEAST_SHARE = 110;

/** How narrow a table can get before a column would vanish. */
export function leastWidth<T extends RowData>(columns: readonly Column<T>[], visible: Record<string, boolean>): number {
  return columns
    .filter((column) => visible[column.id])
    .reduce((sum, column) => sum + (column.meta?.width ?? LEAST_SHARE), 0);
}
