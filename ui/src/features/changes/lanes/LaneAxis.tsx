import { clockTime } from "@/lib/time/format";
import { fractionOf, type TimeWindow } from "@/lib/time/timeWindow";
import classes from "./lanes.module.css";
import { axisTicks } from "./layout";

interface LaneAxisProps {
  window: TimeWindow;
  width: number;
  height: number;
  top: number;
}

const MINUTE = 60_000;

export function LaneAxis({ window, width, height, top }: LaneAxisProps) {
  const ticks = axisTicks(window, width);
  const short = (ticks[1] ?? 0) - (ticks[0] ?? 0) >= MINUTE;
  return (
    <g className={classes.axis} aria-hidden="true">
      {ticks.map((tick) => {
        const x = fractionOf(window, tick) * width;
        const time = clockTime(new Date(tick));
        return (
          <g key={tick}>
            <line x1={x} x2={x} y1={top - 4} y2={height} />
            <text x={x + 4} y={top - 8}>
              {short ? time.slice(0, 5) : time}
            </text>
          </g>
        );
      })}
    </g>
  );
}
