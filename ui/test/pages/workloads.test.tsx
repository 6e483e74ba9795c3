import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { openPage } from "../render";

describe("the workloads", () => {
  it("list what there is, with its own word for its state", async () => {
    openPage("/workloads");
    expect(await screen.findByText("CrashLoopBackOff")).toBeVisible();
    expect(screen.getByText(/22 objects of 5 kinds\. In trouble: 1 Deployment, 1 Pod/)).toBeVisible();
  });

  it("keep their filters in the URL, so that a link shows the same", async () => {
    const router = openPage("/workloads");
    await userEvent.click(await screen.findByRole("button", { name: /^Pod/ }));
    await userEvent.type(screen.getByRole("searchbox", { name: "Name" }), "pay");
    await waitFor(() => expect(router.state.location.search).toMatchObject({ kind: "Pod", q: "pay" }));
    await waitFor(() => expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "1"));
  });

  it("are sorted by the server, the second click the other way round", async () => {
    const router = openPage("/workloads");
    const header = await screen.findByRole("button", { name: /Status/ });
    await userEvent.click(header);
    await waitFor(() => expect(router.state.location.search).toMatchObject({ sort: "status" }));
    await userEvent.click(screen.getByRole("button", { name: /Status/ }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ sort: "-status" }));
  });

  it("say so when nothing matches", async () => {
    openPage("/workloads?q=nothing-is-called-so");
    expect(await screen.findByText("No object matches")).toBeVisible();
  });

  it("are walked through with j and k, and opened with Enter", async () => {
    const router = openPage("/workloads");
    await screen.findByText("CrashLoopBackOff");
    await userEvent.keyboard("jj");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/resources/service-catalog"));
  });
});
