import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { openPage } from "../render";

const BEFORE_THE_CRASH = "against=2026-11-21T09:04:00Z";

describe("a page that is compared with another instant", () => {
  it("shows the objects that differ, with what differs, the sentence first", async () => {
    openPage(`/workloads?${BEFORE_THE_CRASH}`);
    expect(await screen.findByText(/0 added, 0 removed, 2 changed/)).toBeVisible();
    const pod = (await screen.findByText("CrashLoopBackOff", { selector: "td *" })).closest("tr");
    expect(pod).toHaveTextContent("changed");
    expect(pod).toHaveTextContent("Restarts 0 → 4");
    expect(screen.getAllByRole("row")).toHaveLength(3);
  });

  it("shows findings that were raised", async () => {
    openPage(`/findings?${BEFORE_THE_CRASH}`);
    expect(await screen.findByText(/2 findings raised, 0 cleared/)).toBeVisible();
    expect(
      screen.getByText("Container payments crashed 4 times, last with exit code 2").closest("tr"),
    ).toHaveTextContent("added");
  });

  it("shows how an object differs", async () => {
    openPage(`/resources/deployment-payments?${BEFORE_THE_CRASH}`);
    const diff = await screen.findByRole("region", { name: "Difference of two versions" });
    expect(diff).toHaveTextContent("added: image: payments:2.4.0");
  });

  it("is left with one key, and the comparison goes along from page to page until then", async () => {
    const router = openPage(`/findings?${BEFORE_THE_CRASH}`);
    expect(await screen.findByText(/Compared with/)).toBeVisible();
    await userEvent.keyboard("gw");
    await waitFor(() => expect(router.state.location.pathname).toBe("/workloads"));
    expect(router.state.location.search).toMatchObject({ against: "2026-11-21T09:04:00Z" });
    await userEvent.keyboard("c");
    await waitFor(() => expect(router.state.location.search).not.toHaveProperty("against"));
  });

  it("is begun with one key", async () => {
    const router = openPage("/findings");
    await screen.findByText(/findings of 3 rules are open/);
    await userEvent.keyboard("c");
    await userEvent.click(await screen.findByRole("menuitem", { name: "5 minutes before" }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ against: "2026-11-21T09:05:00.000Z" }));
  });
});
