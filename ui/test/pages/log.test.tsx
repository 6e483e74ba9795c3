import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { openPage } from "../render";
import { shop } from "../shop";

describe("the log", () => {
  it("shows an event whole, with the hash that proves it", async () => {
    openPage("/log?event=300");
    expect(await screen.findByText("sha256:5f1e2d3c")).toBeVisible();
    expect(screen.getByLabelText("The event as JSON")).toHaveTextContent('"kind": "Pod"');
  });

  it("shows how far a rebuild has come", async () => {
    openPage("/log?tab=projections");
    expect(await screen.findByRole("progressbar", { name: "Rebuilding health" })).toHaveAttribute("value", "40");
  });

  it("asks once before it rebuilds, saying what will happen", async () => {
    const asked: string[] = [];
    shop.use(
      http.post("*/api/v1/projections/:name/rebuild", ({ params }) => {
        asked.push(String(params.name));
        return HttpResponse.json({}, { status: 202 });
      }),
    );
    openPage("/log?tab=projections");
    const [rebuild] = await screen.findAllByRole("button", { name: "Rebuild" });
    await userEvent.click(rebuild as HTMLElement);
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("nothing is lost");
    expect(asked).toEqual([]);
    await userEvent.click(within(dialog).getByRole("button", { name: "Rebuild" }));
    await expect.poll(() => asked).toEqual(["resources"]);
  });

  it("shows a dead letter with its body, and tries it again", async () => {
    shop.use(
      http.post("*/api/v1/dead-letters/1/retry", () =>
        HttpResponse.json({ id: 1, settled: true, words: "Handled now" }),
      ),
    );
    openPage("/log?tab=dead-letters");
    await userEvent.click(await screen.findByText("The body is not JSON"));
    expect(await screen.findByText(/\{ not json/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Handled now")).toBeVisible();
  });
});
