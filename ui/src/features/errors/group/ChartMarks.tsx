import { Link } from "@tanstack/react-router";
import type { Change, ErrorHistory } from "@/lib/api/generated/types.gen";
import { clockTime } from "@/lib/time/format";
import type { TimeWindow } from "@/lib/time/timeWindow";
import { placeOf } from "./chart";
import classes from "./chart.module.css";

interface ChartMarksProps {
  window: TimeWindow;
  changes: readonly Change[];
  history: readonly ErrorHistory[];
}

const SHAPES: Record<string, string> = { regressed: "↺", resolved: "✓" };

/** What was changed at its workload, leading to the change; and when people or the error itself turned it. */
export function ChartMarks({ window, changes, history }: ChartMarksProps) {
  const turns = history.filter(({ type }) => type in SHAPES);
  return (
    <>
      {changes.map((change) => {
        const place = placeOf(window, Date.parse(change.time));
        const words = `${clockTime(new Date(change.time))} ${change.words}`;
        return place === null ? null : (
          <Link
            key={change.id}
            to="/changes"
            search={{ change: change.id, namespace: change.resource.namespace || undefined }}
            className={classes.mark}
            style={{ left: `${place}%` }}
            title={words}
            aria-label={words}
          >
            <span aria-hidden="true">{"▼"}</span>
          </Link>
        );
      })}
      {turns.map((turn) => {
        const place = placeOf(window, Date.parse(turn.time));
        return place === null ? null : (
          <span
            key={turn.position}
            className={classes.mark}
            data-state={turn.type}
            style={{ left: `${place}%` }}
            title={`${clockTime(new Date(turn.time))} ${turn.text}`}
          >
            <span aria-hidden="true">{SHAPES[turn.type]}</span>
          </span>
        );
      })}
    </>
  );
}
