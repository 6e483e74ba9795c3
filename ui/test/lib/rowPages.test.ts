import { describe, expect, it } from "vitest";
import { loadedRows, PAGE_ROWS, pagesBetween } from "@/lib/rows/rowPages";

describe("the pages of a long list", () => {
  it("are those in view, not beyond the last row", () => {
    expect(pagesBetween(0, 40, 30_000)).toEqual([0]);
    expect(pagesBetween(190, 210, 30_000)).toEqual([0, 1]);
    expect(pagesBetween(29_990, 30_010, 30_000)).toEqual([149]);
    expect(pagesBetween(0, 10, 0)).toEqual([]);
  });

  it("tell where each row is, also when pages between are missing", () => {
    // Given
    const pages = new Map([
      [0, ["a", "b"]],
      [3, undefined],
      [7, ["y", "z"]],
    ]);
    // When
    const { rows, placeOf } = loadedRows(pages);
    // Then
    expect(rows).toEqual(["a", "b", "y", "z"]);
    expect(placeOf(1)).toBe(1);
    expect(placeOf(7 * PAGE_ROWS + 1)).toBe(3);
    expect(placeOf(3 * PAGE_ROWS)).toBe(-1);
    expect(placeOf(7 * PAGE_ROWS + 2)).toBe(-1);
  });
});
