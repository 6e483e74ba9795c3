import type { Page } from "@/lib/api/page";
import type { Moment } from "@/lib/moment/moment";
import type { ReadPart } from "@/lib/rows/useRows";

/** As many as the server gives at once. */
const MOST_ROWS = 500;

export type CsvColumn<T> = { name: string; value: (row: T) => string | number | null | undefined };

const NEEDS_QUOTES = /[",\r\n]/;
/** A spreadsheet would run a cell that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) {
    return "";
  }
  if (typeof value === "number") {
    return String(value);
  }
  const safe = FORMULA.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with a header line. */
export function csv<T>(rows: readonly T[], columns: readonly CsvColumn<T>[]): string {
  const lines = [
    columns.map((column) => cell(column.name)),
    ...rows.map((row) => columns.map((column) => cell(column.value(row)))),
  ];
  return lines.map((line) => line.join(",")).join("\r\n") + "\r\n";
}

/** All rows of a list, not only those that were scrolled into view. */
export async function everyRow<T>(read: ReadPart<T>, moment: Moment): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    // Each page needs the cursor of the one before.
    // oxlint-disable-next-line no-await-in-loop
    const page: Page<T> = await read(moment, { cursor, limit: MOST_ROWS });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
