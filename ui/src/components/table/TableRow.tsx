import { FlexRender, type Row, type RowData } from "@tanstack/react-table";
import { memo, type MouseEvent } from "react";
import type { features } from "./features";

interface TableRowProps<T extends RowData> {
  row: Row<typeof features, T>;
  index: number;
  active: boolean;
  /** What the row is drawn with: when it changes, rows are drawn anew. */
  layout: unknown;
  /** A word for how the row stands out. */
  mark?: string;
  open?: (row: T) => void;
}

/** A click on the row opens it, unless it meant a link or a button in it, or selected text. */
function meantTheRow(event: MouseEvent): boolean {
  const target = event.target as HTMLElement;
  return !target.closest("a, button, input, [role=menu]") && (window.getSelection()?.toString() ?? "") === "";
}

function Cells<T extends RowData>({ row, index, active, mark, open }: TableRowProps<T>) {
  const onClick = open && ((event: MouseEvent) => meantTheRow(event) && open(row.original));
  return (
    <tr
      aria-rowindex={index + 2}
      data-active={active || undefined}
      data-mark={mark}
      data-opens={open ? true : undefined}
      onClick={onClick}
    >
      {row.getVisibleCells().map((cell) => (
        <td key={cell.id} data-align={cell.column.columnDef.meta?.align}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** While a long table scrolls, the rows that stay in view are not drawn anew. */
export const TableRow = memo(Cells) as typeof Cells;
