import { type ColumnDef, columnVisibilityFeature, type RowData, tableFeatures } from "@tanstack/react-table";

export interface ColumnLook {
  /** Width in pixels; a column without one takes what is left. */
  width?: number;
  align?: "right";
  /** Left out when the table is narrower than this many pixels. */
  from?: number;
  /** Shown only to those who choose it. */
  extra?: boolean;
  /** Name of the server's sort field; the header is then a button. */
  sort?: string;
}

/** Sorting, filtering and paging are the server's: the table only lays out what it answers. */
export const features = tableFeatures({ columnVisibilityFeature, columnMeta: {} as ColumnLook });

export type Column<T extends RowData> = ColumnDef<typeof features, T> & { id: string };
