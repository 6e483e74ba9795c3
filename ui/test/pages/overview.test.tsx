import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { openPage } from "../render";
import { shop } from "../shop";

const firstLine = (text: RegExp) => screen.findByText(text, undefined, { timeout: 5_000 });

describe("the overview", () => {
  it("says in its first line how many are in trouble, the score, and what moved it", async () => {
    openPage("/");
    expect(
      await firstLine(
        /2 of 22 objects are in trouble\. The score is 89\.69; it fell by 6\.56 since .*, mostly by “Container keeps crashing”/,
      ),
    ).toBeVisible();
  });

  it("shows a score that is not known as a dash with the reason, never as zero", async () => {
    openPage("/");
    const cost = (await screen.findByRole("link", { name: "Cost" })).closest("div")?.parentElement as HTMLElement;
    expect(within(cost).getAllByText("no usage metrics").length).toBeGreaterThan(0);
    expect(within(cost).queryByText("0")).toBeNull();
  });

  it("looks at the instant in the URL", async () => {
    openPage("/?at=2026-11-21T09:04:00Z");
    expect(await firstLine(/All 22 objects are well\. The score is 96\.25/)).toBeVisible();
    expect(await screen.findByRole("button", { name: "back to live" })).toBeVisible();
  });

  it("counts open findings by severity", async () => {
    openPage("/");
    const critical = await screen.findByRole("link", { name: /critical\s*1/ });
    expect(critical).toHaveAttribute("href", expect.stringContaining("severity=critical"));
  });

  it("says that nothing has been told when there is no cluster", async () => {
    shop.use(
      http.get("*/api/v1/clusters", () =>
        HttpResponse.json({ asOf: {}, items: [], total: 0, totalIsExact: true, next: null }),
      ),
    );
    openPage("/");
    expect(await screen.findByText("No cluster has told anything yet")).toBeVisible();
  });

  it("shows what the server refused, with a way to try again", async () => {
    shop.use(
      http.get("*/api/v1/health", () =>
        HttpResponse.json({ title: "Views are being built", status: 503 }, { status: 503 }),
      ),
    );
    openPage("/");
    const alert = await screen.findByText("Views are being built");
    expect(within(alert.parentElement as HTMLElement).getByRole("button", { name: "Try again" })).toBeVisible();
  });
});
