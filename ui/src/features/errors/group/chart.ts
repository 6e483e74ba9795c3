import type { ErrorHistory, ErrorOccurrences } from "@/lib/api/generated/types.gen";
import { fractionOf, type TimeWindow } from "@/lib/time/timeWindow";

/** Where something is on the axis, in percent of its width; null when it is out of sight. */
export function placeOf(window: TimeWindow, time: number): number | null {
  const fraction = fractionOf(window, time);
  return fraction < 0 || fraction > 1 ? null : fraction * 100;
}

/** A stretch of time as left edge and width in percent, cut to what is seen; null when nothing of it is. */
export function stretchOf(window: TimeWindow, from: number, to: number): { left: number; width: number } | null {
  const left = Math.max(0, fractionOf(window, from));
  const right = Math.min(1, fractionOf(window, to));
  return right <= left ? null : { left: left * 100, width: (right - left) * 100 };
}

/** When it spiked: from each spike to the calm after it, or on to the end. */
export function spikes(history: readonly Pick<ErrorHistory, "type" | "time">[], end: number): TimeWindow[] {
  const found: TimeWindow[] = [];
  let since: number | null = null;
  for (const { type, time } of history.toSorted((a, b) => a.time.localeCompare(b.time))) {
    if (type === "spiked") {
      since ??= Date.parse(time);
    } else if (type === "calmed" && since !== null) {
      found.push({ from: since, to: Date.parse(time) });
      since = null;
    }
  }
  return since === null ? found : [...found, { from: since, to: end }];
}

/** How often it occurred within a stretch, as far as buckets tell. */
export function countWithin({ points, bucketSeconds }: ErrorOccurrences, window: TimeWindow): number {
  return points
    .filter(({ time }) => {
      const begin = Date.parse(time);
      return begin + bucketSeconds * 1000 > window.from && begin < window.to;
    })
    .reduce((sum, { count }) => sum + count, 0);
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080].map((minutes) => minutes * 60_000);

/** Round instants along the axis, at most so many. */
export function ticks(window: TimeWindow, most: number): number[] {
  const span = window.to - window.from;
  const step = STEPS.find((each) => span / each <= most) ?? Math.ceil(span / most);
  // Whole steps of the reader's own day, not of UTC's.
  const zone = new Date(window.from).getTimezoneOffset() * 60_000;
  const first = Math.ceil((window.from - zone) / step) * step + zone;
  return Array.from({ length: Math.max(0, Math.floor((window.to - first) / step) + 1) }, (_, at) => first + at * step);
}

/** The top of the scale: the next of 1, 2, 5, 10, 20, 50 … that holds the highest bar. */
export function roundUp(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 5, 10].map((each) => each * power).find((each) => each >= most) ?? most;
}
