import { type RowData, useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useEffect, useRef } from "react";
import { type Column, features } from "./features";
import { HeaderCell } from "./HeaderCell";
import classes from "./table.module.css";
import { TableRow } from "./TableRow";
import { useActiveRow } from "./useActiveRow";
import { leastWidth } from "./leastWidth";
import { useVisibleColumns } from "./useVisibleColumns";
import { useWidth } from "./useWidth";

const ROW_HEIGHT = 32;
/** The next page is asked for when fewer rows than this are left below. */
const AHEAD = 60;

interface DataTableProps<T extends RowData> {
  label: string;
  columns: Column<T>[];
  rows: T[];
  rowId: (row: T) => string;
  sort?: string;
  onSort?: (sort: string) => void;
  open?: (row: T) => void;
  hasMore?: boolean;
  loadMore?: () => void;
  total?: number | null;
  /** Rows of totals, as `<tr>` elements, for this many columns. */
  footer?: (columns: number) => ReactNode;
}

/** A table of any length that fills the height that is left; only the rows in view are in the document. */
export function DataTable<T extends RowData>(props: DataTableProps<T>) {
  const { label, columns, rows, rowId, sort, onSort, open, hasMore, loadMore, total, footer } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const columnVisibility = useVisibleColumns(columns, width);
  const table = useTable({ features, columns, data: rows, getRowId: rowId, state: { columnVisibility } });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  });
  const show = useCallback((index: number) => virtual.scrollToIndex(index), [virtual]);
  const active = useActiveRow({ rows, open, show });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last > rows.length - AHEAD) {
      loadMore?.();
    }
  }, [hasMore, last, rows.length, loadMore]);
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const model = table.getRowModel().rows;
  return (
    <div ref={box} className={classes.box} data-table-scroll role="region" aria-label={label} tabIndex={0}>
      <table
        className={classes.table}
        style={{ minWidth: leastWidth(columns, columnVisibility) }}
        aria-rowcount={total ?? rows.length}
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
          <Space height={above} />
          {shown.map(({ index }) => {
            const row = model[index];
            return row ? (
              <TableRow
                key={row.id}
                row={row}
                index={index}
                active={index === active}
                layout={columnVisibility}
                open={open}
              />
            ) : null;
          })}
          <Space height={below} />
        </tbody>
        {footer ? <tfoot>{footer(table.getVisibleLeafColumns().length)}</tfoot> : null}
      </table>
    </div>
  );
}

/** Stands in for the rows that are out of view. */
function Space({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" className={classes.space} style={{ height }} /> : null;
}
