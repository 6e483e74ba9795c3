import classes from "./health.module.css";

interface SumRowProps {
  /** How many columns the table has. */
  columns: number;
  label: string;
  value: string;
  strong?: boolean;
}

/** A line under a table, its value below the last column. */
export function SumRow({ columns, label, value, strong }: SumRowProps) {
  return (
    <tr className={classes.sum} data-strong={strong || undefined}>
      <td colSpan={columns - 1}>{label}</td>
      <td data-align="right">{value}</td>
    </tr>
  );
}
