import { rounded, signed } from "@/lib/format/decimal";
import classes from "./text.module.css";

/** How far a figure moved: arrow, sign and number; to two decimals with the exact one on hover, or `exact`. */
export function Delta({ value, exact }: { value: string; exact?: boolean }) {
  const number = Number(value);
  const way = number < 0 ? "down" : number > 0 ? "up" : "still";
  const shown = exact ? value : rounded(value);
  return (
    <span className={classes.delta} data-way={way} title={shown === value ? undefined : signed(value)}>
      <span aria-hidden="true">{number < 0 ? "▾ " : number > 0 ? "▴ " : ""}</span>
      {signed(shown)}
    </span>
  );
}
