import { type RowData, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useEffect, useRef } from "react";
import type { LoadedRows } from "@/lib/rows/rowPages";
import { type Column, features } from "./features";
import { HeaderCell } from "./HeaderCell";
import { RowSpace, UnreadRow } from "./RowSpace";
import classes from "./table.module.css";
import { TableRow } from "./TableRow";
import { type RowKey, useActiveRow } from "./useActiveRow";
import { leastWidth } from "./leastWidth";
import type { ColumnChoice } from "./columnChoice";
import { useVisibleColumns } from "./useVisibleColumns";
import { useWidth } from "./useWidth";

const ROW_HEIGHT = 32;

interface DataTableProps<T extends RowData> {
  label: string;
  columns: Column<T>[];
  loaded: LoadedRows<T>;
  /** How many rows there are, loaded or not. */
  total: number;
  rowId: (row: T) => string;
  /** Told which rows are in view, by their index. */
  show?: (first: number, last: number) => void;
  sort?: string;
  onSort?: (sort: string) => void;
  open?: (row: T) => void;
  /** Keys that do something with the row that the keyboard is at. */
  rowKeys?: readonly RowKey<T>[];
  /** Which columns the reader wants to see. */
  choice?: ColumnChoice;
  /** A word that marks the row, such as that it is new. */
  mark?: (row: T) => string | undefined;
  /** Rows of totals, as `<tr>` elements, for this many columns. */
  footer?: (columns: number) => ReactNode;
}

/** A table of any length that fills the height that is left; only the rows in view are in the document. */
export function DataTable<T extends RowData>(props: DataTableProps<T>) {
  const { label, columns, loaded, total, rowId, show, sort, onSort, open, rowKeys, choice, mark, footer } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const columnVisibility = useVisibleColumns(columns, width, choice);
  const data = loaded.rows as T[];
  const table = useTable({ features, columns, data, getRowId: rowId, state: { columnVisibility } });
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  });
  const scrollTo = useCallback((index: number) => virtual.scrollToIndex(index), [virtual]);
  const rowAt = useCallback((index: number) => data[loaded.placeOf(index)], [data, loaded]);
  const active = useActiveRow({ total, rowAt, open, show: scrollTo, rowKeys });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => show?.(first, last), [show, first, last]);
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const model = table.getRowModel().rows;
  const cells = table.getVisibleLeafColumns().length;
  return (
    <div ref={box} className={classes.box} data-table-scroll role="region" aria-label={label} tabIndex={0}>
      <table
        className={classes.table}
        style={{ minWidth: leastWidth(columns, columnVisibility) }}
        aria-rowcount={total}
      >
        <caption className="visually-hidden">{label}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <HeaderCell key={header.id} look={header.column.columnDef.meta ?? {}} sort={sort} onSort={onSort}>
                  <table.FlexRender header={header} />
                </HeaderCell>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <RowSpace height={above} />
          {shown.map(({ index }) => {
            const row = model[loaded.placeOf(index)];
            return row ? (
              <TableRow
                key={row.id}
                row={row}
                index={index}
                active={index === active}
                layout={columnVisibility}
                mark={mark?.(row.original)}
                open={open}
              />
            ) : (
              <UnreadRow key={index} index={index} cells={cells} />
            );
          })}
          <RowSpace height={below} />
        </tbody>
        {footer ? <tfoot>{footer(cells)}</tfoot> : null}
      </table>
    </div>
  );
}
