import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { openPage } from "../render";
import { shop } from "../shop";

const TOKEN = "hsi_ZWRnZQ.aa.secret";

const row = (name: string) =>
  (screen.getByText(name).closest("tr") ?? screen.getByText(name).closest("[role=row]")) as HTMLElement;

describe("the ingest tokens", () => {
  it("are listed with what became of them, the expired ones by the clock on the wall", async () => {
    openPage("/tokens");
    expect(await screen.findByText("1 token lets events of 1 cluster in.")).toBeVisible();
    expect(within(row("for a trial")).getByText("expired")).toBeVisible();
    expect(within(row("an older one")).getByText("revoked")).toBeVisible();
    expect(within(row("an older one")).queryByRole("button", { name: "Revoke…" })).toBeNull();
  });

  it("are made for a cluster, shown once with what is to be run there, and then gone", async () => {
    let told: unknown;
    shop.use(
      http.post("*/api/v1/ingest-tokens", async ({ request }) => {
        told = await request.json();
        return HttpResponse.json({ position: 601, id: "aa", cluster: "it's edge", token: TOKEN });
      }),
    );
    openPage("/tokens");
    await userEvent.click(await screen.findByRole("button", { name: "New token…" }));
    const dialog = await screen.findByRole("dialog");
    const make = within(dialog).getByRole("button", { name: "Make the token" });
    expect(make).toBeDisabled();
    await userEvent.type(within(dialog).getByRole("textbox", { name: /Cluster/ }), "it's edge ");
    await userEvent.type(within(dialog).getByRole("textbox", { name: /What for/ }), "its source");
    await userEvent.click(make);
    expect(await within(dialog).findByLabelText("The token")).toHaveTextContent(TOKEN);
    expect(told).toEqual({ cluster: "it's edge", name: "its source", lasting: "P90D" });
    expect(within(dialog).getByLabelText("The commands")).toHaveTextContent("clusterName='it'\\''s edge'");
    expect(within(dialog).getAllByRole("button", { name: "Copy" })).toHaveLength(2);
    await userEvent.click(within(dialog).getByRole("button", { name: "It is kept safe" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.body.textContent).not.toContain(TOKEN);
  });

  it("are revoked with a reason", async () => {
    let asked: URL | undefined;
    shop.use(
      http.delete("*/api/v1/ingest-tokens/aa11bb22cc33", ({ request }) => {
        asked = new URL(request.url);
        return HttpResponse.json({ events: 1, position: 601, id: "aa11bb22cc33" });
      }),
    );
    openPage("/tokens");
    const [button] = await screen.findAllByRole("button", { name: "Revoke…" });
    await userEvent.click(button as HTMLElement);
    const dialog = await screen.findByRole("dialog");
    await userEvent.type(within(dialog).getByRole("textbox", { name: /Reason/ }), "it leaked");
    await userEvent.click(within(dialog).getByRole("button", { name: "Revoke for good" }));
    await waitFor(() => expect(asked?.searchParams.get("reason")).toBe("it leaked"));
    expect(asked?.searchParams.get("cluster")).toBe("edge");
  });

  it("are neither made nor revoked in the past", async () => {
    openPage("/tokens?position=400");
    expect(await screen.findByRole("button", { name: "New token…" })).toBeDisabled();
  });
});
