/** How many rows are asked for at once. */
export const PAGE_ROWS = 200;

/** The pages in which rows from `first` to `last` (inclusive) are; none beyond the last row. */
export function pagesBetween(first: number, last: number, total: number): number[] {
  const from = Math.floor(Math.max(0, first) / PAGE_ROWS);
  const to = Math.floor(Math.min(last, total - 1) / PAGE_ROWS);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}

/** The rows that are here, one after the other, and where each row of the list is among them. */
export interface LoadedRows<T> {
  rows: readonly T[];
  /** Where the row of this index of the list is in `rows`; -1 while it is not here. */
  placeOf: (index: number) => number;
}

/** @param pages by number; pages without rows are on their way */
export function loadedRows<T>(pages: ReadonlyMap<number, readonly T[] | undefined>): LoadedRows<T> {
  const rows: T[] = [];
  const starts = new Map<number, { at: number; count: number }>();
  for (const [page, items] of pages) {
    if (items) {
      starts.set(page, { at: rows.length, count: items.length });
      rows.push(...items);
    }
  }
  const placeOf = (index: number) => {
    const start = starts.get(Math.floor(index / PAGE_ROWS));
    const within = index % PAGE_ROWS;
    return start && within < start.count ? start.at + within : -1;
  };
  return { rows, placeOf };
}
