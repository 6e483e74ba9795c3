import type { ReactNode } from "react";
import classes from "./states.module.css";

/** There is nothing, and that is known: says why, and what could be done. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      {children ? <div className="dim">{children}</div> : null}
    </div>
  );
}
