import { fractionOf, type TimeWindow } from "@/lib/time/timeWindow";
import type { Lane, LaneItem } from "./lane";

/** What is drawn in one place: one thing that happened, or several that lie too close to be told apart. */
export interface Mark {
  id: string;
  /** In pixels from the left. */
  x: number;
  width: number;
  /** In order of time, at least one. */
  items: LaneItem[];
}

/** Closer than this, in pixels, ticks become one mark with a number. */
const CLOSE = 9;
/** A span is at least this wide, so that it can be seen and hit. */
const LEAST_WIDTH = 4;

/** Where each thing of a lane is drawn; what lies outside the window is left out. */
export function layout(items: readonly LaneItem[], window: TimeWindow, width: number): Mark[] {
  const marks: Mark[] = [];
  const x = (time: number) => fractionOf(window, Math.min(window.to, Math.max(window.from, time))) * width;
  for (const item of items.filter((each) => each.to >= window.from && each.from <= window.to).toSorted(byTime)) {
    const at = x(item.from);
    const isSpan = item.to > item.from;
    const last = marks.at(-1);
    if (last && !isSpan && last.width === 0 && at - last.x < CLOSE) {
      last.items.push(item);
    } else {
      marks.push({ id: item.id, x: at, width: isSpan ? Math.max(LEAST_WIDTH, x(item.to) - at) : 0, items: [item] });
    }
  }
  return marks;
}

const byTime = (a: LaneItem, b: LaneItem) => a.from - b.from || a.to - b.to;

/** The mark of a lane that is nearest to a place, for moving up and down; undefined in an empty lane. */
export function nearest(marks: readonly Mark[], x: number): Mark | undefined {
  return marks.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];
}

export interface LaidOut {
  lane: Lane;
  marks: Mark[];
}

/** Lanes in which something happened in the window. */
export function laidOut(lanes: readonly Lane[], window: TimeWindow, width: number): LaidOut[] {
  return lanes
    .map((lane) => ({ lane, marks: layout(lane.items, window, width) }))
    .filter(({ marks }) => marks.length > 0);
}

const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];
/** Room that a time of day needs on the axis, in pixels. */
const LABEL = 90;

/** Round instants for the axis of time, in milliseconds. */
export function axisTicks(window: TimeWindow, width: number): number[] {
  const most = Math.max(1, Math.floor(width / LABEL));
  const seconds = (window.to - window.from) / 1_000;
  const step = (STEPS_S.find((each) => seconds / each <= most) ?? 86_400) * 1_000;
  const first = Math.ceil(window.from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((window.to - first) / step) + 1) }, (_, at) => first + at * step);
}
