import type { DiffLine } from "./lineDiff";

export type Hunk = { folded: false; lines: DiffLine[] } | { folded: true; lines: DiffLine[] };

/** Long stretches without a change are folded, but for `context` lines around each change. */
export function hunks(lines: readonly DiffLine[], context = 3): Hunk[] {
  const near = new Set<number>();
  lines.forEach((line, index) => {
    if (line.kind !== "same") {
      for (let i = index - context; i <= index + context; i++) {
        near.add(i);
      }
    }
  });
  const found: Hunk[] = [];
  lines.forEach((line, index) => {
    const folded = !near.has(index);
    const last = found.at(-1);
    if (last && last.folded === folded) {
      last.lines.push(line);
    } else {
      found.push({ folded, lines: [line] });
    }
  });
  return found;
}
