/** A stretch of time, in milliseconds since the epoch. */
export interface TimeWindow {
  from: number;
  to: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** No closer than this: events are told apart to the second. */
const LEAST_SPAN = 20_000;

export const span = (window: TimeWindow) => window.to - window.from;

/** Where an instant is in the window: 0 at its start, 1 at its end. */
export const fractionOf = (window: TimeWindow, time: number) => (time - window.from) / Math.max(1, span(window));

export const timeAt = (window: TimeWindow, fraction: number) => window.from + fraction * span(window);

export const within = (window: TimeWindow, time: number) => Math.min(window.to, Math.max(window.from, time));

/** What is shown when nobody chose: the whole history up to a day, else the last day, or the day around the instant. */
export function usualWindow(history: TimeWindow, at: number | null): TimeWindow {
  const whole = { from: history.from, to: Math.max(history.to, history.from + MINUTE) };
  if (span(whole) <= DAY) {
    return whole;
  }
  const end = at !== null && at < whole.to - DAY ? at + DAY / 2 : whole.to;
  return { from: end - DAY, to: end };
}

/** The window made larger (factor above 1) or smaller around an instant, not beyond the history. */
export function zoomed(window: TimeWindow, around: number, factor: number, history: TimeWindow): TimeWindow {
  const wanted = Math.max(LEAST_SPAN, span(window) * factor);
  const size = Math.min(wanted, Math.max(LEAST_SPAN, span(history)));
  const from = around - fractionOf(window, around) * size;
  const start = Math.min(Math.max(from, history.from), Math.max(history.from, history.to - size));
  return { from: start, to: start + size };
}

/** Widened to whole steps, so that a window that moves with the clock is not another question each second. */
export function inSteps(window: TimeWindow, buckets: number): TimeWindow {
  const step = Math.max(1_000, Math.ceil(span(window) / buckets / 1_000) * 1_000);
  return { from: Math.floor(window.from / step) * step, to: Math.ceil(window.to / step) * step };
}
