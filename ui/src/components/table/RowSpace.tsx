import classes from "./table.module.css";

/** Stands in for the rows that are out of view. */
export function RowSpace({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" className={classes.space} style={{ height }} /> : null;
}

/** A row that is in view and on its way. */
export function UnreadRow({ index, cells }: { index: number; cells: number }) {
  return (
    <tr aria-rowindex={index + 2} aria-busy="true">
      <td colSpan={cells}>
        {"\u00a0"}
        <span className={classes.unread} style={{ width: `${70 - ((index * 17) % 40)}%` }} />
      </td>
    </tr>
  );
}
