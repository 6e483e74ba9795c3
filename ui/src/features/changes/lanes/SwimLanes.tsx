import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useChartFrame } from "@/components/charts/useChartFrame";
import { useWidth } from "@/components/table/useWidth";
import { useTimeWindow } from "@/lib/moment/useTimeWindow";
import { clockTime } from "@/lib/time/format";
import { fractionOf, timeAt } from "@/lib/time/timeWindow";
import type { Lane } from "./lane";
import { LaneAxis } from "./LaneAxis";
import { LaneDetail } from "./LaneDetail";
import { LaneName } from "./LaneName";
import { LaneMarks } from "./LaneMarks";
import classes from "./lanes.module.css";
import { laidOut, type Mark } from "./layout";
import { useLaneDrag } from "./useLaneDrag";
import { useLaneKeys } from "./useLaneKeys";

const ROW = 28;
const AXIS = 24;

interface SwimLanesProps {
  lanes: Lane[];
  label: string;
  open: (mark: Mark) => void;
}

/** What happened to whom and when: a lane each, on the time bar's axis. */
export function SwimLanes({ lanes, label, open }: SwimLanesProps) {
  const { t } = useTranslation();
  const frame = useChartFrame();
  const { zoom, choose } = useTimeWindow(frame.at);
  const box = useRef<HTMLDivElement>(null);
  const known = useWidth(box);
  const width = Number.isFinite(known) ? known : 800;
  const rows = useMemo(() => laidOut(lanes, frame.window, width), [lanes, frame.window, width]);
  const middle = frame.at ?? timeAt(frame.window, 0.5);
  const keys = useLaneKeys({ rows, open, zoom: (factor) => zoom(keys.active?.items[0]?.from ?? middle, factor) });
  const { hover, selection, handlers } = useLaneDrag(frame.window, width, choose);
  const height = AXIS + rows.length * ROW;
  const playhead = frame.at === null ? null : fractionOf(frame.window, frame.at) * width;
  return (
    <div className={classes.frame}>
      <div className={classes.scroll}>
        <ol className={classes.names} style={{ paddingTop: AXIS }}>
          {rows.map(({ lane }) => (
            <li key={lane.id}>
              <LaneName lane={lane} />
            </li>
          ))}
        </ol>
        <div ref={box} className={classes.plot}>
          <svg
            width={width}
            height={height}
            role="listbox"
            tabIndex={0}
            aria-label={label}
            aria-activedescendant={keys.active ? `mark-${keys.active.id}` : undefined}
            onKeyDown={keys.onKeyDown}
            {...handlers}
          >
            {frame.gaps.map((gap) => (
              <Band
                key={gap.from}
                from={fractionOf(frame.window, gap.from)}
                to={fractionOf(frame.window, gap.to)}
                width={width}
                height={height}
                className={classes.gap}
              />
            ))}
            <LaneAxis window={frame.window} width={width} height={height} top={AXIS} />
            {selection ? (
              <Band
                from={Math.min(selection.start, selection.to) / width}
                to={Math.max(selection.start, selection.to) / width}
                width={width}
                height={height}
                className={classes.selection}
              />
            ) : null}
            {rows.map(({ lane, marks }, row) => (
              <LaneMarks
                key={lane.id}
                lane={lane}
                marks={marks}
                top={AXIS + row * ROW}
                height={ROW}
                width={width}
                active={keys.lane === lane ? keys.active?.id : undefined}
                choose={(mark) => keys.choose(lane.id, mark)}
                open={open}
              />
            ))}
            {playhead === null ? null : (
              <line className={classes.playhead} x1={playhead} x2={playhead} y1={AXIS - 6} y2={height} />
            )}
            {hover === null ? null : (
              <g className={classes.cross} aria-hidden="true">
                <line x1={hover} x2={hover} y1={AXIS - 4} y2={height} />
                <text x={Math.min(hover + 4, width - 54)} y={AXIS - 8}>
                  {clockTime(new Date(timeAt(frame.window, hover / width)))}
                </text>
              </g>
            )}
          </svg>
        </div>
      </div>
      {keys.active && keys.lane ? (
        <LaneDetail lane={keys.lane} mark={keys.active} open={open} />
      ) : (
        <p className={classes.hint}>{t("lanes.hint")}</p>
      )}
    </div>
  );
}

interface BandProps {
  from: number;
  to: number;
  width: number;
  height: number;
  className: string | undefined;
}

function Band({ from, to, width, height, className }: BandProps) {
  const start = Math.max(0, from) * width;
  const end = Math.min(1, to) * width;
  return end <= start ? null : (
    <rect className={className} x={start} y={AXIS - 4} width={end - start} height={height} />
  );
}
