import { describe, expect, it } from "vitest";
import { shortType, withoutType } from "@/components/error/exceptionType";
import { errorDifferences } from "@/features/errors/api/errorDifferences";
import { folded } from "@/features/errors/exemplar/folded";
import { masks } from "@/features/errors/exemplar/masks";
import { countWithin, placeOf, roundUp, spikes, stretchOf, ticks } from "@/features/errors/group/chart";
import { loudest } from "@/features/errors/list/loudest";
import { serviceOf } from "@/features/resource/workload";
import type { ErrorGroup, ErrorOccurrences } from "@/lib/api/generated/types.gen";

const turn = (type: "spiked" | "calmed", second: number) => ({ type, time: new Date(second * 1000).toISOString() });

const group = (key: string, more: Partial<ErrorGroup> = {}) =>
  ({
    key,
    service: "web",
    state: "ongoing",
    count: 1,
    level: "error",
    owner: null,
    release: null,
    ...more,
  }) as ErrorGroup;

const frame = (name: string, inApplication: boolean) => ({ function: name, file: null, line: null, inApplication });

describe("a stack", () => {
  it("shows each frame of the application, and how many of others are between them", () => {
    const stack = [frame("a", true), frame("b", false), frame("c", false), frame("d", true), frame("e", false)];
    expect(folded(stack).map(({ inApplication, frames }) => [inApplication, frames.length])).toEqual([
      [true, 1],
      [false, 2],
      [true, 1],
      [true, 1],
    ]);
  });

  it("shows the frame that failed also when it is a library's", () => {
    const [first, rest] = folded([frame("read", false), frame("poll", false), frame("run", false)]);
    expect(first).toMatchObject({ inApplication: true, from: 0 });
    expect(rest).toMatchObject({ inApplication: false, from: 1 });
  });

  it("loses no frame", () => {
    const stack = Array.from({ length: 40 }, (_, at) => frame(String(at), at % 7 === 3));
    expect(folded(stack).flatMap(({ frames }) => frames.map((each) => each.function))).toEqual(
      stack.map((each) => each.function),
    );
  });
});

describe("a text with masks", () => {
  it("is taken apart so that its parts give it back", () => {
    const text = "user=<e-mail> password=*** token=*****";
    expect(
      masks(text)
        .map(({ part }) => part)
        .join(""),
    ).toBe(text);
    expect(masks(text).filter(({ masked }) => masked)).toHaveLength(3);
  });

  it("is one part when nothing was masked", () => {
    expect(masks("2 * 3 ** 4")).toEqual([{ part: "2 * 3 ** 4", masked: false, from: 0 }]);
  });
});

describe("a title", () => {
  it("does not say its exception twice", () => {
    expect(withoutType("java.io.IOException: broken pipe", "java.io.IOException")).toBe("broken pipe");
    expect(withoutType("IOException: broken pipe", "java.io.IOException")).toBe("broken pipe");
    expect(withoutType("broken pipe", "java.io.IOException")).toBe("broken pipe");
  });

  it("names a type by its end, in each language", () => {
    expect(
      ["java.io.IOException", "App\\Exception\\NotFound", "std::io::Error", "KeyError", "runtime error"].map(shortType),
    ).toEqual(["IOException", "NotFound", "Error", "KeyError", "runtime error"]);
  });
});

describe("the chart of occurrences", () => {
  const window = { from: 0, to: 1_000 };

  it("places what is in sight, and cuts what reaches beyond it", () => {
    expect(placeOf(window, 250)).toBe(25);
    expect(placeOf(window, 1_001)).toBeNull();
    expect(stretchOf(window, -500, 500)).toEqual({ left: 0, width: 50 });
    expect(stretchOf(window, 1_000, 2_000)).toBeNull();
  });

  it("shows a spike until the calm after it, or on to the end", () => {
    expect(spikes([turn("spiked", 30), turn("calmed", 20), turn("spiked", 10)], 99_000)).toEqual([
      { from: 10_000, to: 20_000 },
      { from: 30_000, to: 99_000 },
    ]);
  });

  it("counts the buckets that a stretch touches", () => {
    const points = [0, 60, 120].map((second) => ({ time: new Date(second * 1000).toISOString(), count: 1 + second }));
    const data = { points, bucketSeconds: 60 } as ErrorOccurrences;
    expect(countWithin(data, { from: 59_999, to: 60_001 })).toBe(62);
    expect(countWithin(data, { from: 60_000, to: 120_000 })).toBe(61);
  });

  it("has round numbers at its axes", () => {
    expect([1, 3, 7, 12, 60, 101].map(roundUp)).toEqual([1, 5, 10, 20, 100, 200]);
    const axis = ticks({ from: 30_000, to: 600_000 }, 8);
    expect(axis.length).toBeLessThanOrEqual(8);
    expect(axis.every((time) => time % 60_000 === 0)).toBe(true);
  });
});

describe("a list of groups", () => {
  it("knows who is loudest, and that nobody is when it is silent", () => {
    expect(
      loudest([
        { service: "a", rate1h: 1 },
        { service: "b", rate1h: 2 },
        { service: "a", rate1h: 5 },
      ]),
    ).toEqual({
      service: "a",
      share: 75,
    });
    expect(loudest([{ service: "a", rate1h: 0 }])).toBeNull();
  });

  it("tells what differs between two instants", () => {
    const before = [group("gone"), group("same"), group("more")];
    const after = [group("same"), group("more", { count: 2 }), group("new")];
    expect(errorDifferences(before, after).map(({ what, fields }) => [what, ...fields])).toEqual([
      ["added"],
      ["changed", "count"],
      ["removed"],
    ]);
  });
});

describe("the errors of a workload", () => {
  it("are found by its name, without what Kubernetes hangs on to those of its pods", () => {
    const names = [
      ["Deployment", "payments"],
      ["Pod", "payments-6f9c7d5b8-x2x8q"],
      ["Pod", "database-0"],
      ["Pod", "agent-x7k2p"],
      ["ReplicaSet", "payments-6f9c7d5b8"],
      ["Job", "backup-29384756"],
    ].map(([kind = "", name = ""]) => serviceOf({ kind, name }));
    expect(names).toEqual(["payments", "payments", "database", "agent", "payments", "backup"]);
    expect(serviceOf({ kind: "Service", name: "payments" })).toBeNull();
  });
});
