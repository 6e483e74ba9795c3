import { describe, expect, it } from "vitest";
import type { LaneItem } from "@/features/changes/lanes/lane";
import { axisTicks, layout, nearest } from "@/features/changes/lanes/layout";

const window = { from: 0, to: 100_000 };

const item = (id: string, from: number, to = from): LaneItem => ({
  id,
  from,
  to,
  state: "plain",
  words: id,
  change: id,
  count: 1,
});

describe("a lane", () => {
  it("draws spans as long as they took and ticks where they were", () => {
    const marks = layout([item("span", 10_000, 30_000), item("tick", 50_000)], window, 1000);
    expect(marks.map(({ id, x, width }) => [id, x, width])).toEqual([
      ["span", 100, 200],
      ["tick", 500, 0],
    ]);
  });

  it("counts ticks that lie too close to be told apart, and loses none", () => {
    const marks = layout([item("a", 50_000), item("b", 50_300), item("c", 50_600), item("d", 60_000)], window, 1000);
    expect(marks.map(({ items }) => items.map(({ id }) => id))).toEqual([["a", "b", "c"], ["d"]]);
  });

  it("leaves out what is not in the window, and cuts what reaches out of it", () => {
    const marks = layout([item("before", -5_000), item("over", 90_000, 150_000), item("after", 101_000)], window, 1000);
    expect(marks.map(({ id, x, width }) => [id, x, width])).toEqual([["over", 900, 100]]);
  });

  it("is entered at the mark that is nearest", () => {
    const marks = layout([item("a", 10_000), item("b", 80_000)], window, 1000);
    expect(nearest(marks, 600)?.id).toBe("b");
    expect(nearest([], 600)).toBeUndefined();
  });
});

describe("the axis of time", () => {
  it("has round instants with room for their labels", () => {
    expect(axisTicks({ from: 3_000, to: 63_000 }, 400)).toEqual([15_000, 30_000, 45_000, 60_000]);
    expect(axisTicks({ from: 0, to: 7 * 86_400_000 }, 200).length).toBeLessThanOrEqual(8);
  });
});
