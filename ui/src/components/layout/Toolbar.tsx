import type { ReactNode } from "react";
import classes from "./layout.module.css";

/** Filters of a list on the left, what can be done with it on the right. */
export function Toolbar({ children, side }: { children: ReactNode; side?: ReactNode }) {
  return (
    <div className={classes.toolbar}>
      <div className={classes.filters}>{children}</div>
      {side ? <div className={classes.side}>{side}</div> : null}
    </div>
  );
}
