import uPlot from "uplot";
import { clockTime } from "@/lib/time/format";
import type { TimeWindow } from "@/lib/time/timeWindow";

export interface ChartLook {
  height: number;
  window: TimeWindow;
  /** The instant looked at, in milliseconds; null when live. */
  at: number | null;
  gaps: TimeWindow[];
  /** With the scale of values and of time; a spark has neither. */
  axes?: boolean;
  /** The value under the cursor, as time (seconds) and value, or null when it leaves. */
  onHover?: (hovered: { time: number; value: number | null } | null) => void;
  /** A range was dragged over, in milliseconds. */
  onRange?: (range: TimeWindow) => void;
}

type Latest = { current: ChartLook };

function shade(chart: uPlot, window: TimeWindow, fill: string): void {
  const { ctx, bbox } = chart;
  const left = Math.max(bbox.left, chart.valToPos(window.from / 1000, "x", true));
  const right = Math.min(bbox.left + bbox.width, chart.valToPos(window.to / 1000, "x", true));
  if (right > left) {
    ctx.fillStyle = fill;
    ctx.fillRect(left, bbox.top, right - left, bbox.height);
  }
}

function playhead(chart: uPlot, at: number, stroke: string): void {
  const { ctx, bbox } = chart;
  const x = chart.valToPos(at / 1000, "x", true);
  if (x >= bbox.left && x <= bbox.left + bbox.width) {
    ctx.fillStyle = stroke;
    ctx.fillRect(x - devicePixelRatio / 2, bbox.top, Math.max(1, devicePixelRatio), bbox.height);
  }
}

const HOUR = 3_600;

/** Time of day in one line; seconds only when the axis is that short. */
function tickOf(chart: uPlot, seconds: number): string {
  const { min = 0, max = 0 } = chart.scales.x ?? {};
  const time = clockTime(new Date(seconds * 1000));
  return (max ?? 0) - (min ?? 0) > HOUR ? time.slice(0, 5) : time;
}

function axesOf(shown: boolean | undefined, ink: string, line: string): uPlot.Axis[] {
  const axis = {
    show: shown ?? false,
    stroke: ink,
    font: "11px system-ui",
    grid: { stroke: line, width: 1 },
    ticks: { show: false },
  };
  return [
    {
      ...axis,
      size: 22,
      grid: { show: false },
      space: 90,
      values: (chart, splits) => splits.map((split) => tickOf(chart, split)),
    },
    { ...axis, size: 32, splits: [0, 25, 50, 75, 100] },
  ];
}

/** A spark shows the move, not the distance to zero: from the ten below the lowest value up to 100. */
function sparkRange(_chart: uPlot, min: number | null): [number, number] {
  return [Math.max(0, Math.floor(((min ?? 100) - 5) / 10) * 10), 101];
}

/** Thin line, grid barely there, gaps shaded, a line where the page looks, one crosshair for all charts of a page. */
export function optionsOf(element: HTMLElement, latest: Latest): uPlot.Options {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--hs-${name}`).trim();
  const look = latest.current;
  return {
    width: Math.max(40, element.clientWidth),
    height: look.height,
    padding: look.axes ? [8, 26, 0, 0] : [3, 0, 3, 0],
    legend: { show: false },
    cursor: {
      sync: { key: "hindsight" },
      y: false,
      points: { size: 5 },
      drag: { x: look.onRange !== undefined, y: false, setScale: false },
    },
    scales: { x: { time: true, auto: false }, y: { range: look.axes ? [0, 100] : sparkRange } },
    axes: axesOf(look.axes, colour("text-dim"), colour("line")),
    series: [
      {},
      {
        stroke: colour("accent"),
        width: 1.5,
        paths: uPlot.paths.stepped?.({ align: 1 }),
        spanGaps: false,
        points: { show: false },
      },
    ],
    hooks: {
      drawClear: [(chart) => latest.current.gaps.forEach((gap) => shade(chart, gap, colour("gap")))],
      draw: [(chart) => latest.current.at !== null && playhead(chart, latest.current.at, colour("past"))],
      setCursor: [(chart) => hovered(chart, latest)],
      setSelect: [(chart) => selected(chart, latest)],
    },
  };
}

function hovered(chart: uPlot, latest: Latest): void {
  const { idx } = chart.cursor;
  const time = idx === null || idx === undefined ? undefined : chart.data[0][idx];
  latest.current.onHover?.(time === undefined ? null : { time, value: chart.data[1]?.[idx ?? 0] ?? null });
}

function selected(chart: uPlot, latest: Latest): void {
  if (chart.select.width > 4) {
    const from = chart.posToVal(chart.select.left, "x") * 1000;
    const to = chart.posToVal(chart.select.left + chart.select.width, "x") * 1000;
    latest.current.onRange?.({ from, to });
  }
  chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
}
