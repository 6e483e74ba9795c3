import { describe, expect, it } from "vitest";
import { fractionOf, inSteps, span, timeAt, usualWindow, zoomed } from "@/lib/time/timeWindow";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("the stretch of time that is shown", () => {
  it("is the whole history up to a day", () => {
    expect(usualWindow({ from: 0, to: 5 * HOUR }, null)).toEqual({ from: 0, to: 5 * HOUR });
  });

  it("is the last day of a longer history, or the day around an earlier instant", () => {
    expect(usualWindow({ from: 0, to: 10 * DAY }, null)).toEqual({ from: 9 * DAY, to: 10 * DAY });
    expect(usualWindow({ from: 0, to: 10 * DAY }, 3 * DAY)).toEqual({ from: 2.5 * DAY, to: 3.5 * DAY });
  });

  it("zooms around an instant that stays where it is", () => {
    // Given
    const window = { from: 0, to: DAY };
    // When
    const closer = zoomed(window, 6 * HOUR, 0.5, { from: 0, to: DAY });
    // Then
    expect(span(closer)).toBe(DAY / 2);
    expect(fractionOf(closer, 6 * HOUR)).toBe(fractionOf(window, 6 * HOUR));
  });

  it("never leaves the history when zooming out", () => {
    const wide = zoomed({ from: HOUR, to: 2 * HOUR }, HOUR, 100, { from: 0, to: 3 * HOUR });
    expect(wide).toEqual({ from: 0, to: 3 * HOUR });
  });

  it("turns a place into a time and back", () => {
    const window = { from: 1_000, to: 9_000 };
    expect(fractionOf(window, timeAt(window, 0.3))).toBeCloseTo(0.3);
  });

  it("is the same question as long as the clock stays within a step", () => {
    expect(inSteps({ from: 0, to: 600_100 }, 120)).toEqual(inSteps({ from: 0, to: 604_000 }, 120));
  });
});
