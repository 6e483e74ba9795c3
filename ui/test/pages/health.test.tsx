import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { sumOf } from "@/lib/format/decimal";
import { openPage } from "../render";

const shown = (text: string) => text.replace("\u2212", "-");
const lastCells = (table: HTMLElement) =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("cell").at(-1)?.textContent ?? "");

describe("the drill-down of the score adds up", () => {
  it("from the dimensions to the overall score", async () => {
    openPage("/health");
    const table = await screen.findByRole("table", { name: "How the score comes about" });
    const cells = lastCells(table);
    const parts = cells.slice(0, 4).filter((text) => /^\d/.test(text));
    expect(sumOf(parts)).toBe(cells.at(-1));
  });

  it("from the shares of objects to the deduction of a rule, also under its cap", async () => {
    openPage("/health/security/latest-tag");
    const table = await screen.findByRole("table", { name: "Image without a fixed tag" });
    const cells = lastCells(table).map(shown);
    const shares = cells.slice(0, 6);
    expect(sumOf(shares)).toBe("-10");
    expect(cells.at(-1)).toBe("-10");
  });

  it("from the causes to the difference of two instants", async () => {
    openPage("/health/difference?from=2026-11-21T09:00:30Z&to=2026-11-21T09:09:00Z");
    expect(await screen.findByText("The score fell by 6.5625, from 96.25 to 89.6875, for 2 causes.")).toBeVisible();
    const table = await screen.findByRole("table", { name: "Difference" });
    expect(shown(lastCells(table).at(-1) ?? "")).toBe("-6.5625");
  });
});
