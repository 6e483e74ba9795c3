import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { openPage } from "../render";

describe("the changes", () => {
  it("tell a roll-out in one row, with its outcome, and open it with its parts", async () => {
    const router = openPage("/changes");
    const row = (await screen.findAllByText(/payments:2.3.0 → payments:2.4.0/)).at(-1)?.closest("tr") as HTMLElement;
    expect(row).toHaveTextContent("stalled");
    await userEvent.click(within(row).getByText(/rolled out/));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ change: "rollout-payments" }));
    const detail = await screen.findByRole("complementary", { name: "The change" });
    expect(await within(detail).findByText("revision 3 → 4")).toBeVisible();
    expect(detail).toHaveTextContent("release 42");
  });

  it("are walked through as swim lanes by keyboard, and opened", async () => {
    const router = openPage("/changes?as=lanes");
    const lanes = await screen.findByRole("listbox", { name: "Changes over time, by object" });
    lanes.focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(within(lanes).getByRole("option", { selected: true })).toHaveAccessibleName(
      /3 changes, the first at .*scaled/,
    );
    await userEvent.keyboard("{ArrowRight}");
    expect(within(lanes).getByRole("option", { selected: true })).toHaveAccessibleName(/rolled out/);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(router.state.location.search).toHaveProperty("change"));
  });

  it("can be taken apart into single differences", async () => {
    openPage("/changes?as=differences");
    expect((await screen.findAllByText(/condition Ready went from True to False/)).length).toBeGreaterThan(3);
  });
});
