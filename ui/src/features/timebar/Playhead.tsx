import classes from "./timebar.module.css";

/** A thin line where the page looks; out of the window it waits at the edge. */
export function Playhead({ fraction, live }: { fraction: number; live: boolean }) {
  const left = Math.min(1, Math.max(0, fraction)) * 100;
  return (
    <div className={classes.playhead} data-live={live || undefined} style={{ left: `${left}%` }} aria-hidden="true" />
  );
}
