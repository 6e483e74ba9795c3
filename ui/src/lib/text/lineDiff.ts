export interface DiffLine {
  kind: "same" | "added" | "removed";
  text: string;
  /** Line numbers, from 1, in the text before and after. */
  before: number | null;
  after: number | null;
}

/** Beyond this many differing lines a smallest diff is not worth its time: the middle is shown as replaced. */
const MOST_EDITS = 2_000;

/** For each number of edits, how far each diagonal got (Myers 1986). */
function furthest(a: readonly string[], b: readonly string[]): Map<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  const reach = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(a.length + b.length, MOST_EDITS); edits++) {
    trace.push(new Map(reach));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
      let x = down ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
      }
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) {
        return trace;
      }
    }
  }
  return null;
}

const line = (
  kind: DiffLine["kind"],
  text: string | undefined,
  before: number | null,
  after: number | null,
): DiffLine => ({
  kind,
  text: text ?? "",
  before,
  after,
});

function walkBack(a: readonly string[], b: readonly string[], trace: Map<number, number>[]): DiffLine[] {
  const lines: DiffLine[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -edits || (k !== edits && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
    const fromX = edits === 0 ? 0 : (reach.get(down ? k + 1 : k - 1) ?? 0);
    const fromY = edits === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      lines.push(line("same", a[--x], x + 1, y--));
    }
    if (edits > 0) {
      lines.push(down ? line("added", b[--y], null, y + 1) : line("removed", a[--x], x + 1, null));
    }
  }
  return lines.toReversed();
}

function replaced(a: readonly string[], b: readonly string[]): DiffLine[] {
  return [
    ...a.map((text, i) => line("removed", text, i + 1, null)),
    ...b.map((text, i) => line("added", text, null, i + 1)),
  ];
}

/** The smallest set of removed and added lines that turns one text into the other. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = before.replace(/\n$/, "").split("\n");
  const b = after.replace(/\n$/, "").split("\n");
  const trace = furthest(a, b);
  return trace ? walkBack(a, b, trace) : replaced(a, b);
}
