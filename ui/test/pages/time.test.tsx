import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { openPage } from "../render";

describe("time", () => {
  it("is stepped through with [ and ], and what happened is said", async () => {
    const router = openPage("/findings?position=300");
    await screen.findByRole("slider", { name: "Instant" });
    await userEvent.keyboard("]");
    await waitFor(() => expect(router.state.location.search).toMatchObject({ position: 310 }));
    expect(await screen.findByText("Pod payments went not ready")).toBeVisible();
    await userEvent.keyboard("[[");
    await waitFor(() => expect(router.state.location.search).toMatchObject({ position: 300 }));
  });

  it("goes along from page to page", async () => {
    const router = openPage("/?at=2026-11-21T09:04:00Z");
    await screen.findByRole("slider", { name: "Instant" });
    await userEvent.keyboard("gf");
    await waitFor(() => expect(router.state.location.pathname).toBe("/findings"));
    expect(router.state.location.search).toMatchObject({ at: "2026-11-21T09:04:00Z" });
  });

  it("comes back to live", async () => {
    const router = openPage("/rules?at=2026-11-21T09:04:00Z");
    await userEvent.click(await screen.findByRole("button", { name: "back to live" }));
    await waitFor(() => expect(router.state.location.search).not.toHaveProperty("at", expect.anything()));
    expect(await screen.findByText("Newest")).toBeVisible();
  });

  it("is moved with the keys of a slider", async () => {
    const router = openPage("/rules?at=2026-11-21T09:05:00.000Z");
    const slider = await screen.findByRole("slider", { name: "Instant" });
    slider.focus();
    await userEvent.keyboard("{ArrowLeft}");
    await waitFor(() => expect(router.state.location.search).toMatchObject({ at: "2026-11-21T09:04:54.000Z" }));
  });

  it("forbids in the past what changes the present", async () => {
    openPage("/log?tab=projections&at=2026-11-21T09:04:00Z");
    const [rebuild] = await screen.findAllByRole("button", { name: "Rebuild" });
    expect(rebuild).toBeDisabled();
  });
});
