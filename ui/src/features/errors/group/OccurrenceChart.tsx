import { useTranslation } from "react-i18next";
import { shortCount } from "@/lib/format/number";
import type { Change, ErrorHistory, ErrorOccurrences } from "@/lib/api/generated/types.gen";
import { calendarDate, clockTime } from "@/lib/time/format";
import type { TimeWindow } from "@/lib/time/timeWindow";
import { placeOf, roundUp, stretchOf, ticks } from "./chart";
import classes from "./chart.module.css";
import { ChartMarks } from "./ChartMarks";
import { useDragRange } from "./useDragRange";

interface OccurrenceChartProps {
  data: ErrorOccurrences;
  window: TimeWindow;
  /** The instant looked at, null when live. */
  at: number | null;
  gaps: TimeWindow[];
  spikes: TimeWindow[];
  changes: readonly Change[];
  history: readonly ErrorHistory[];
  chosen: TimeWindow | null;
  choose: (range: TimeWindow | null) => void;
  hover: (time: number | null) => void;
  label: string;
}

const DAY = 24 * 3_600_000;
const percent = (stretch: { left: number; width: number }) => ({
  left: `${stretch.left}%`,
  width: `${stretch.width}%`,
});

/** How often it occurred when, as bars; with what was changed, when it spiked and when nobody listened. */
export function OccurrenceChart(props: OccurrenceChartProps) {
  const { data, window, at, gaps, spikes, changes, history, chosen, choose, hover, label } = props;
  const { t } = useTranslation();
  const drag = useDragRange(window, choose);
  const top = roundUp(Math.max(1, ...data.points.map((point) => point.count)));
  const axis = ticks(window, 8);
  const shown = drag.dragged ?? chosen;
  const tick = (time: number) => {
    const date = new Date(time);
    return window.to - window.from > 2 * DAY ? calendarDate(date).slice(5) : clockTime(date).slice(0, 5);
  };
  const bands = (windows: TimeWindow[], className: string | undefined, title: string) =>
    windows.map((each) => {
      const stretch = stretchOf(window, each.from, each.to);
      return stretch ? <div key={each.from} className={className} style={percent(stretch)} title={title} /> : null;
    });
  const line = (time: number | null, className: string | undefined) => {
    const place = time === null ? null : placeOf(window, time);
    return place === null ? null : <div className={className} style={{ left: `${place}%` }} />;
  };
  const selection = shown ? stretchOf(window, shown.from, shown.to) : null;
  return (
    <div className={classes.frame}>
      <span className={classes.scale} style={{ top: 9 }}>
        {shortCount(top)}
      </span>
      <span className={classes.scale} style={{ top: 128 }}>
        {"0"}
      </span>
      <div
        className={classes.plot}
        {...drag.handlers}
        onPointerMove={(event) => {
          drag.handlers.onPointerMove(event);
          const box = event.currentTarget.getBoundingClientRect();
          hover(window.from + ((event.clientX - box.left) / Math.max(1, box.width)) * (window.to - window.from));
        }}
        onPointerLeave={() => {
          drag.handlers.onPointerLeave();
          hover(null);
        }}
      >
        <div className={classes.grid} style={{ top: 0 }} />
        <div className={classes.grid} style={{ top: "50%" }} />
        {bands(gaps, classes.gap, t("errors.gap"))}
        {bands(spikes, classes.spike, t("errors.spike"))}
        <svg className={classes.bars} viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label={label}>
          {data.points.map((point) => {
            const begin = Date.parse(point.time);
            const stretch = stretchOf(window, begin, begin + data.bucketSeconds * 1000);
            const height = Math.max(1.5, (point.count / top) * 100);
            return stretch ? (
              <rect
                key={point.time}
                x={stretch.left * 10}
                y={100 - height}
                width={Math.max(1.5, stretch.width * 10 - 0.8)}
                height={height}
              />
            ) : null;
          })}
        </svg>
        <ChartMarks window={window} changes={changes} history={history} />
        {selection ? <div className={classes.selected} style={percent(selection)} /> : null}
        {line(drag.hover, classes.hair)}
        {line(at, classes.playhead)}
        {axis.map((time) => {
          const place = placeOf(window, time) ?? 0;
          return (
            <span
              key={time}
              className={classes.tick}
              style={{ left: `${place}%` }}
              data-end={place > 97 || undefined}
              aria-hidden="true"
            >
              {tick(time)}
            </span>
          );
        })}
      </div>
    </div>
  );
}
