import { type ReactNode, useId } from "react";
import classes from "./layout.module.css";

export function Section({
  title,
  side,
  children,
  grow,
}: {
  title: string;
  side?: ReactNode;
  children: ReactNode;
  grow?: boolean;
}) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id} data-grow={grow || undefined}>
      <div className={classes.sectionHead}>
        <h2 id={id} className={classes.sectionTitle}>
          {title}
        </h2>
        {side ? <div className={classes.side}>{side}</div> : null}
      </div>
      {children}
    </section>
  );
}
