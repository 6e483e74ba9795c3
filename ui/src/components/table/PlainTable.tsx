import { type RowData, useTable } from "@tanstack/react-table";
import { type ReactNode, useRef } from "react";
import { type Column, features } from "./features";
import { HeaderCell } from "./HeaderCell";
import classes from "./table.module.css";
import { TableRow } from "./TableRow";
import { leastWidth } from "./leastWidth";
import { useVisibleColumns } from "./useVisibleColumns";
import { useWidth } from "./useWidth";

interface PlainTableProps<T extends RowData> {
  label: string;
  columns: Column<T>[];
  rows: T[];
  rowId: (row: T) => string;
  open?: (row: T) => void;
  /** A word that marks the row, such as that it is new. */
  mark?: (row: T) => string | undefined;
  /** Rows of totals, as `<tr>` elements, for this many columns. */
  footer?: (columns: number) => ReactNode;
}

/** A short table, shown whole, that takes the height it needs. */
export function PlainTable<T extends RowData>({ label, columns, rows, rowId, open, mark, footer }: PlainTableProps<T>) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const columnVisibility = useVisibleColumns(columns, width);
  const table = useTable({ features, columns, data: rows, getRowId: rowId, state: { columnVisibility } });
  return (
    <div ref={box} className={classes.plain}>
      <table className={classes.table} style={{ minWidth: leastWidth(columns, columnVisibility) }}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <HeaderCell key={header.id} look={header.column.columnDef.meta ?? {}}>
                  <table.FlexRender header={header} />
                </HeaderCell>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <TableRow
              key={row.id}
              row={row}
              index={row.index}
              active={false}
              layout={columnVisibility}
              mark={mark?.(row.original)}
              open={open}
            />
          ))}
        </tbody>
        {footer ? <tfoot>{footer(table.getVisibleLeafColumns().length)}</tfoot> : null}
      </table>
    </div>
  );
}
