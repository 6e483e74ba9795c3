import { describe, expect, it } from "vitest";
import { csv, everyRow } from "@/lib/download/export";
import type { Moment } from "@/lib/moment/moment";
import type { Part } from "@/lib/rows/useRows";

const asOf = { position: 1, time: null, live: true, head: 1, clock: null };

describe("the export of a table", () => {
  it("quotes what needs it and leaves numbers alone", () => {
    const text = csv(
      [{ name: 'a "b", c', n: -3 }],
      [
        { name: "name", value: (row) => row.name },
        { name: "n", value: (row) => row.n },
      ],
    );
    expect(text).toBe('name,n\r\n"a ""b"", c",-3\r\n');
  });

  it("keeps a spreadsheet from running a name as a formula", () => {
    const text = csv([{ name: "=HYPERLINK(1)" }], [{ name: "name", value: (row) => row.name }]);
    expect(text).toContain("'=HYPERLINK(1)");
  });

  it("holds the rows of all pages, not only those on the screen", async () => {
    // Given
    const pages = [[1, 2], [3, 4], [5]];
    const read = (_moment: Moment, { cursor }: Part) => {
      const at = Number(cursor ?? 0);
      return Promise.resolve({
        asOf,
        items: pages[at] ?? [],
        total: 5,
        totalIsExact: true,
        next: at < 2 ? String(at + 1) : null,
      });
    };
    // When
    const rows = await everyRow(read, { cluster: "shop" });
    // Then
    expect(rows).toEqual([1, 2, 3, 4, 5]);
  });
});
