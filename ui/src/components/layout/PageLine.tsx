import { type ReactNode, useEffect } from "react";
import classes from "./layout.module.css";

/** The first line of a page: the answer to its question, in words. `name` is what a screen reader announces first. */
export function PageLine({ name, children, side }: { name: string; children: ReactNode; side?: ReactNode }) {
  useEffect(() => {
    document.title = `${name} – Hindsight`;
  }, [name]);
  return (
    <header className={classes.line}>
      <div>
        <h1 className={classes.name}>{name}</h1>
        <p className={classes.words}>{children}</p>
      </div>
      {side ? <div className={classes.side}>{side}</div> : null}
    </header>
  );
}
