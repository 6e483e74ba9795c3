import { shortQuantity } from "@/lib/format/quantity";
import { describe, expect, it } from "vitest";
import { exactCount, shortCount } from "@/lib/format/number";
import { bothZones, durationParts } from "@/lib/time/format";

const words = (milliseconds: number) =>
  durationParts(milliseconds)
    .map(({ n, unit }) => `${n} ${unit}`)
    .join(" ");

describe("figures for people", () => {
  it("durations have at most two units", () => {
    expect(words(134_000)).toBe("2 m 14 s");
    expect(words(3_600_000)).toBe("1 h");
    expect(words(90_061_000)).toBe("1 d 1 h");
    expect(words(0)).toBe("0 s");
    expect(words(-5)).toBe("0 s");
  });

  it("counts are short, and never rounded up into the next unit", () => {
    expect(shortCount(999)).toBe("999");
    expect(shortCount(12_401)).toBe("12.4 k");
    expect(shortCount(999_999)).toBe("999 k");
    expect(shortCount(2_500_000)).toBe("2.5 M");
    expect(exactCount(12_401)).toBe("12\u202f401");
  });

  it("a hover tells UTC beside the local time", () => {
    expect(bothZones(new Date("2026-11-21T14:32:07.250Z"))).toContain("2026-11-21 14:32:07 UTC");
  });
});

describe("an amount of bytes", () => {
  it("is short, and left alone when it is none", () => {
    expect(["24581696Ki", "1073741824", "10Gi", "500", "2500m", ""].map(shortQuantity)).toEqual([
      "23.4Gi",
      "1Gi",
      "10Gi",
      "500",
      "2500m",
      "",
    ]);
  });
});
