import type { DiffLine } from "./lineDiff";

export interface Hunk {
  folded: boolean;
  lines: DiffLine[];
}

/** Fewer lines than this are shown: folding them would save nothing. */
const LEAST_FOLDED = 4;

/** Stretches of lines, each either near a change (within `context` lines) or folded. */
export function hunks(lines: readonly DiffLine[], context = 3): Hunk[] {
  const near = new Set<number>();
  lines.forEach((line, index) => {
    if (line.kind !== "same") {
      for (let i = index - context; i <= index + context; i++) {
        near.add(i);
      }
    }
  });
  const stretches: Hunk[] = [];
  const add = (folded: boolean, more: DiffLine[]) => {
    const last = stretches.at(-1);
    if (last?.folded === folded) {
      last.lines.push(...more);
    } else {
      stretches.push({ folded, lines: [...more] });
    }
  };
  let start = 0;
  while (start < lines.length) {
    let end = start;
    while (end < lines.length && near.has(end) === near.has(start)) {
      end++;
    }
    const far = !near.has(start);
    add(far && (end - start >= LEAST_FOLDED || near.size === 0), lines.slice(start, end));
    start = end;
  }
  return stretches;
}
