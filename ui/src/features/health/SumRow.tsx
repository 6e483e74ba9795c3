import classes from "./health.module.css";

/** A line under a table, its value below the last column. As wide as any table here can be. */
const COLUMNS = 12;

export function SumRow({ label, value, strong }: { label: string; value: string; strong?: boolean }) {
  return (
    <tr className={classes.sum} data-strong={strong || undefined}>
      <td colSpan={COLUMNS}>
        <span className={classes.sumLine}>
          <span>{label}</span>
          <span>{value}</span>
        </span>
      </td>
    </tr>
  );
}
