import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { openPage } from "../render";

describe("the page of an object", () => {
  it("shows its findings with evidence and what to do", async () => {
    openPage("/resources/deployment-payments?tab=findings");
    expect(await screen.findByText("0 of 1 replicas are available")).toBeVisible();
    expect(screen.getByText("status.availableReplicas")).toBeVisible();
    expect(screen.getAllByRole("button", { name: "Copy what to do" })).toHaveLength(2);
  });

  it("compares any two versions", async () => {
    const router = openPage("/resources/deployment-payments?tab=changes");
    const diff = await screen.findByRole("region", { name: "Difference of two versions" });
    expect(diff).toHaveTextContent("removed: image: payments:2.3.0");
    expect(diff).toHaveTextContent("added: image: payments:2.4.0");
    await userEvent.click(screen.getByRole("radio", { name: "Older version: 300" }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ before: 300 }));
    expect(await screen.findByText("Both versions say the same")).toBeVisible();
  });

  it("leads to the instant of a change", async () => {
    const router = openPage("/resources/deployment-payments");
    const [link] = await screen.findAllByTitle("Look at this instant");
    await userEvent.click(link as HTMLElement);
    await waitFor(() => expect(router.state.location.search).toMatchObject({ position: 300 }));
  });

  it("says that an object is not there", async () => {
    openPage("/resources/nobody");
    expect(await screen.findByText("There is no such object")).toBeVisible();
  });
});
