import { describe, expect, it } from "vitest";
import { hunks } from "@/lib/text/hunks";
import { lineDiff } from "@/lib/text/lineDiff";

/** A small seeded generator: the same lines in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const side = (lines: ReturnType<typeof lineDiff>, without: "added" | "removed") =>
  lines.filter((line) => line.kind !== without).map((line) => line.text);

describe("the difference of two texts", () => {
  it("gives back both texts, whatever they are", () => {
    const random = seeded(42);
    for (let run = 0; run < 300; run++) {
      // Given
      const text = () =>
        Array.from({ length: Math.floor(random() * 12) + 1 }, () => "abcd"[Math.floor(random() * 4)]).join("\n");
      const [before, after] = [text(), text()];
      // When
      const lines = lineDiff(before, after);
      // Then
      expect(side(lines, "added")).toEqual(before.split("\n"));
      expect(side(lines, "removed")).toEqual(after.split("\n"));
    }
  });

  it("marks only the line that changed, with its numbers", () => {
    // When
    const lines = lineDiff("a\nb\nc\n", "a\nx\nc\n");
    // Then
    expect(lines.filter((line) => line.kind !== "same")).toEqual([
      { kind: "removed", text: "b", before: 2, after: null },
      { kind: "added", text: "x", before: null, after: 2 },
    ]);
  });

  it("does not fold a line or two between changes", () => {
    const before = "a b c d e f g h i j".split(" ");
    const after = before.with(0, "x").with(8, "y");
    expect(hunks(lineDiff(before.join("\n"), after.join("\n"))).map((part) => part.folded)).toEqual([false]);
  });

  it("folds what is far from any change", () => {
    // Given
    const before = Array.from({ length: 40 }, (_, line) => `line ${line}`);
    const after = before.with(20, "changed");
    // When
    const parts = hunks(lineDiff(before.join("\n"), after.join("\n")));
    // Then
    expect(parts.map((part) => part.folded)).toEqual([true, false, true]);
    expect(parts.flatMap((part) => part.lines)).toHaveLength(41);
  });
});
