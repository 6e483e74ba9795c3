import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { openPage } from "../render";
import { shop } from "../shop";

const outcome = { events: 1, position: 601, id: "new" };

describe("suppressing a finding", () => {
  it("says what will be hit, wants a reason, and tells the server", async () => {
    let told: unknown;
    shop.use(
      http.post("*/api/v1/suppressions", async ({ request }) => {
        told = await request.json();
        return HttpResponse.json(outcome);
      }),
    );
    openPage("/resources/deployment-payments?tab=findings");
    const [button] = await screen.findAllByRole("button", { name: "Suppress…" });
    await userEvent.click(button as HTMLElement);
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText(/It hits 1 open finding now/)).toBeVisible();
    const suppress = within(dialog).getByRole("button", { name: "Suppress" });
    expect(suppress).toBeDisabled();
    await userEvent.selectOptions(within(dialog).getByRole("combobox", { name: "How far" }), "rule");
    expect(await within(dialog).findByText(/It hits 6 open findings now/)).toBeVisible();
    await userEvent.type(within(dialog).getByRole("textbox", { name: /Reason/ }), "known");
    await userEvent.click(suppress);
    await waitFor(() => expect(told).toEqual({ rule: "latest-tag", reason: "known", lasting: "P7D" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("is not offered while looking at the past", async () => {
    openPage("/resources/deployment-payments?tab=findings&position=400");
    const [button] = await screen.findAllByRole("button", { name: "Suppress…" });
    expect(button).toBeDisabled();
  });
});

describe("the suppressions", () => {
  it("are listed with what became of them, and withdrawn with a reason", async () => {
    let reason: string | null = null;
    shop.use(
      http.delete("*/api/v1/suppressions/one", ({ request }) => {
        reason = new URL(request.url).searchParams.get("reason");
        return HttpResponse.json(outcome);
      }),
    );
    openPage("/suppressions");
    expect(await screen.findByText("1 suppression keeps 6 findings from counting.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Withdraw…" }));
    const dialog = await screen.findByRole("dialog");
    await userEvent.type(within(dialog).getByRole("textbox", { name: /Reason/ }), "over");
    await userEvent.click(within(dialog).getByRole("button", { name: "Withdraw…" }));
    await waitFor(() => expect(reason).toBe("over"));
  });
});

describe("a rule", () => {
  it("says what it says now, and is adjusted for a namespace with a reason", async () => {
    let told: { adjustments?: unknown[]; base?: number } = {};
    shop.use(
      http.post("*/api/v1/rulesets", async ({ request }) => {
        told = (await request.json()) as typeof told;
        return HttpResponse.json(outcome);
      }),
    );
    openPage("/rules?rule=crash-loop");
    expect(await screen.findByText(/Now it says: 1 finding is open/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Adjust…" }));
    const dialog = await screen.findByRole("dialog");
    await userEvent.type(within(dialog).getByRole("textbox", { name: "Namespace" }), "shop");
    await userEvent.selectOptions(within(dialog).getByRole("combobox", { name: "Switch" }), "off");
    await userEvent.type(within(dialog).getByRole("textbox", { name: /Reason/ }), "noise");
    await userEvent.click(within(dialog).getByRole("button", { name: "Bring into force" }));
    await waitFor(() => expect(told.adjustments).toHaveLength(2));
    expect(told.adjustments?.[1]).toEqual({ rule: "crash-loop", namespace: "shop", off: true });
    expect(told.base).toBe(1);
  });
});

describe("who may do what", () => {
  it("is found by subject, and by what is to be done", async () => {
    const router = openPage("/access");
    expect(await screen.findByText(/Read secrets \(1\), Everything \(1\)/)).toBeVisible();
    await userEvent.click(await screen.findByText("shop/payments"));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ tab: "grants", subject: "payments" }));
    expect(await screen.findByText("get and list secrets")).toBeVisible();
    await userEvent.click(screen.getByRole("tab", { name: "Who can…" }));
    expect(await screen.findByText("2 grants let somebody get secrets.")).toBeVisible();
  });
});

describe("health side by side", () => {
  it("names the lowest, and leads to the health of that part alone", async () => {
    const router = openPage("/health/by/namespaces");
    expect(await screen.findByText(/shop is lowest, at .*, mostly by “Image without a fixed tag”/)).toBeVisible();
    await userEvent.click(screen.getByRole("link", { name: "shop" }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ inNamespace: "shop" }));
    expect(await screen.findByText("Only shop")).toBeVisible();
  });
});
