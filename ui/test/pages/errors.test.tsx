import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { openPage } from "../render";
import { shop } from "../shop";

const KEY = "a1b2c3d4e5f60718293a4b5c6d7e8f90";
const outcome = { events: 1, position: 601, id: "new" };

/** Takes in what is told about errors, in order. */
function listening() {
  const told: [path: string, body: unknown][] = [];
  shop.use(
    http.post("*/api/v1/errors/:key/:verb", async ({ request }) => {
      const path = new URL(request.url).pathname.replace("/api/v1/errors/", "");
      told.push([path, await request.json()]);
      return HttpResponse.json(outcome);
    }),
  );
  return told;
}

const rowOf = async (text: string | RegExp) => (await screen.findByText(text)).closest("tr") as HTMLElement;

describe("the errors", () => {
  it("say in their first line how many are open, which of them are urgent, and whose most are", async () => {
    openPage("/errors");
    expect(
      await screen.findByText(
        "6 groups of errors are open: 1 escalates, 1 came back, 3 are new within 24 hours. In the last hour 79 % of occurrences were of payments.",
      ),
    ).toBeVisible();
  });

  it("are rows with state, service, count and level, those that are settled left out", async () => {
    openPage("/errors");
    const row = await rowOf(/no answer from the bank/);
    expect(row).toHaveTextContent(/escalating.*GatewayTimeoutException.*shop\/payments.*301.*error/);
    expect(within(row).getByRole("img", { name: /301 within 24 hours/ })).toBeVisible();
    expect(screen.queryByText(/home.html/)).toBeNull();
  });

  it("are narrowed by the chips of states and by filters, in the address", async () => {
    const router = openPage("/errors?service=catalog");
    expect(await screen.findByText("slow query took 812 ms")).toBeVisible();
    expect(screen.queryByText(/no answer from the bank/)).toBeNull();
    await userEvent.click(await screen.findByRole("button", { name: /resolved 1/ }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ state: "resolved", service: "catalog" }));
    expect(await screen.findByText("'price'")).toBeVisible();
    expect(screen.queryByText("slow query took 812 ms")).toBeNull();
  });

  it("are walked through, chosen and resolved together by keyboard, and that is taken back", async () => {
    const told = listening();
    openPage("/errors");
    await rowOf(/no answer from the bank/);
    await userEvent.keyboard("jxjx");
    expect(await screen.findByText("2 chosen")).toBeVisible();
    await userEvent.keyboard("e");
    const dialog = await screen.findByRole("dialog", { name: "Resolve 2 groups" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Resolve" }));
    const status = await screen.findByText("2 groups are resolved until they come back.");
    expect(told.map(([path]) => path.split("/")[1])).toEqual(["resolve", "resolve"]);
    await userEvent.click(within(status.parentElement as HTMLElement).getByRole("button", { name: "Undo" }));
    await screen.findByText("Taken back.");
    expect(told.slice(2).map(([path]) => path)).toEqual(
      told.slice(0, 2).map(([path]) => path.replace("resolve", "reopen")),
    );
  });

  it("open with Enter", async () => {
    const router = openPage("/errors?sort=-count");
    await rowOf(/no answer from the bank/);
    await userEvent.keyboard("j{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe(`/errors/${KEY}`));
  });

  it("that are hidden by filters are not said to be none", async () => {
    openPage("/errors?q=zzz");
    expect(await screen.findByText("No group of errors matches")).toBeVisible();
  });

  it("that are all settled are said to be, when logs come in", async () => {
    openPage("/errors");
    await rowOf(/no answer from the bank/);
    const nothing = { asOf: {}, items: [], totalIsExact: true, next: null };
    shop.use(
      http.get("*/api/v1/errors", ({ request }) =>
        HttpResponse.json({ ...nothing, total: request.url.includes("state=open") ? 0 : 1 }),
      ),
    );
    openPage("/errors");
    expect(await screen.findByText("No error is open")).toBeVisible();
  });

  it("say how logs are turned on when none has come in", async () => {
    openPage("/errors?position=1");
    expect(await screen.findByText("No error is known, and no log has come in yet")).toBeVisible();
    expect(screen.getByLabelText("How logs are turned on")).toHaveTextContent("helm upgrade");
  });

  it("compare two instants", async () => {
    openPage("/errors?against=2026-11-21T09:05:00Z");
    expect(await screen.findByText(/^Since .*: 2 added, 0 removed, 6 changed\.$/)).toBeVisible();
    expect(await rowOf(/no reply from the bank/)).toHaveTextContent("added");
  });

  it("show what the server refused, with a way to try again", async () => {
    shop.use(
      http.get("*/api/v1/errors", () =>
        HttpResponse.json({ title: "Views are being built", status: 503 }, { status: 503 }),
      ),
    );
    openPage("/errors");
    expect(await screen.findByText("Views are being built")).toBeVisible();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});

describe("a group of errors", () => {
  it("says what it is, since when and how often, and what was changed before", async () => {
    openPage(`/errors/${KEY}`);
    expect(
      await screen.findByText(/^Escalating: 301 in the last hour, 301 in all since 5 m ago, in 1 pod\.$/),
    ).toBeVisible();
    const before = (await screen.findByRole("heading", { name: "What changed before it began" })).closest("section");
    expect(await within(before as HTMLElement).findByText(/payments:2.3.0 → payments:2.4.0/)).toBeVisible();
  });

  it("draws its occurrences with changes, the spike and the gap", async () => {
    openPage(`/errors/${KEY}`);
    expect(await screen.findByRole("img", { name: /Occurrences over time: 3/ })).toBeVisible();
    expect(await screen.findByRole("link", { name: /Deployment shop\/payments rolled out/ })).toHaveAttribute(
      "href",
      expect.stringContaining("change=rollout-payments"),
    );
    expect(screen.getAllByTitle("spike").length).toBeGreaterThan(0);
    expect(screen.getAllByTitle("nobody listened").length).toBeGreaterThan(0);
  });

  it("shows frames of the application, folds others, and walks through examples by keyboard", async () => {
    const router = openPage(`/errors/${KEY}`);
    const example = await screen.findByRole("article", { name: "An example" });
    expect(within(example).getByText("com.shop.payments.Checkout.pay")).toBeVisible();
    expect(within(example).queryByText(/DefaultPromise/)).toBeNull();
    await userEvent.click(within(example).getByRole("button", { name: "3 frames of libraries" }));
    expect(within(example).getByText(/DefaultPromise.await/)).toBeVisible();
    expect(within(example).getByText("java.net.SocketTimeoutException")).toBeVisible();
    await userEvent.keyboard("j");
    await waitFor(() => expect(router.state.location.search).toMatchObject({ example: 2 }));
    expect(await screen.findByText("Cut: 9 990 frames of the stack")).toBeVisible();
  });

  it("marks what was masked", async () => {
    openPage(`/errors/${KEY}`);
    const example = await screen.findByRole("article", { name: "An example" });
    await userEvent.click(within(example).getByText("As written"));
    const text = within(example).getByLabelText("As written", { selector: "pre" });
    expect(within(text).getByText("***").tagName).toBe("MARK");
  });

  it("explains why its occurrences are one group", async () => {
    openPage(`/errors/${KEY}`);
    const why = (await screen.findByRole("table", { name: "Why they are one group" })) as HTMLElement;
    expect(within(why).getByText("com.shop.payments.Gateway.charge").closest("tr")).toHaveTextContent("Counted");
    expect(within(why).getByText("java.lang.Thread.run").closest("tr")).toHaveTextContent("Did not count");
  });

  it("is resolved in a release", async () => {
    const told = listening();
    openPage(`/errors/${KEY}`);
    await userEvent.click(await screen.findByRole("button", { name: "Resolve…" }));
    const dialog = await screen.findByRole("dialog", { name: "Resolve the group" });
    await userEvent.click(within(dialog).getByRole("radio", { name: "In release" }));
    await userEvent.click(within(dialog).getByRole("button", { name: "Resolve" }));
    expect(await screen.findByText("Resolved in 2.4.0.")).toBeVisible();
    expect(told).toEqual([[`${KEY}/resolve`, { release: "2.4.0" }]]);
  });

  it.each([
    ["For", { lasting: "P1D" }],
    ["Until so many more occurrences:", { count: 100 }],
    ["Until it spikes", { spike: true }],
    ["For ever", {}],
  ])("is ignored: %s", async (name, body) => {
    const told = listening();
    openPage(`/errors/${KEY}`);
    await userEvent.click(await screen.findByRole("button", { name: "Ignore…" }));
    const dialog = await screen.findByRole("dialog", { name: "Ignore the group" });
    await userEvent.click(within(dialog).getByRole("radio", { name }));
    await userEvent.type(within(dialog).getByRole("textbox", { name: "Reason" }), "known");
    await userEvent.click(within(dialog).getByRole("button", { name: "Ignore" }));
    await screen.findByText("Ignored.");
    expect(told).toEqual([[`${KEY}/ignore`, { ...body, reason: "known" }]]);
  });

  it("is merged after a look at what they are together, and split by undo", async () => {
    const told = listening();
    openPage(`/errors/${KEY}`);
    const similar = (await screen.findByRole("heading", { name: "May be the same" })).closest("section") as HTMLElement;
    expect(await within(similar).findByText("0.91")).toBeVisible();
    await userEvent.click(within(similar).getByRole("button", { name: "Merge…" }));
    const dialog = await screen.findByRole("dialog", { name: "Merge 2 groups" });
    expect(await within(dialog).findByText("Together: 307 occurrences in 2 pods.")).toBeVisible();
    await userEvent.click(within(dialog).getByRole("button", { name: "Merge" }));
    const status = (await screen.findByText("Merged.")).parentElement as HTMLElement;
    await userEvent.click(within(status).getByRole("button", { name: "Undo" }));
    await screen.findByText("Taken back.");
    expect(told.map(([path]) => path)).toEqual([
      "f60718293a4b5c6d7e8f90a1b2c3d4e5/merge",
      "f60718293a4b5c6d7e8f90a1b2c3d4e5/split",
    ]);
    expect(told[0]?.[1]).toEqual({ into: KEY });
  });

  it("is told apart from what it is not, its members are split off, and it is commented on", async () => {
    const told = listening();
    openPage(`/errors/${KEY}`);
    await userEvent.click(await screen.findByRole("button", { name: "Not the same" }));
    await screen.findByText("They are not the same; it is not suggested again.");
    await userEvent.click(screen.getByRole("button", { name: "Split off" }));
    await screen.findByText("A group of its own again.");
    await userEvent.type(screen.getByRole("textbox", { name: "Comment" }), "seen before");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await screen.findByText("Said.");
    expect(told).toEqual([
      [`${KEY}/distinguish`, { other: "f60718293a4b5c6d7e8f90a1b2c3d4e5" }],
      [`${"9".repeat(32)}/split`, {}],
      [`${KEY}/comments`, { text: "seen before" }],
    ]);
  });

  it("stays open in the dialog when the server refuses, and says why", async () => {
    shop.use(
      http.post("*/api/v1/errors/:key/assign", () =>
        HttpResponse.json({ title: "It is part of another group", status: 409 }, { status: 409 }),
      ),
    );
    openPage(`/errors/${KEY}`);
    await screen.findByRole("button", { name: "Assign…" });
    await userEvent.keyboard("a");
    const dialog = await screen.findByRole("dialog", { name: "Assign the group" });
    await userEvent.type(within(dialog).getByRole("textbox", { name: /Owner/ }), "ada");
    await userEvent.click(within(dialog).getByRole("button", { name: "Assign" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent("It is part of another group");
  });

  it("cannot be changed in the past, and says so", async () => {
    openPage(`/errors/${KEY}?position=400`);
    const resolve = await screen.findByRole("button", { name: "Resolve…" });
    expect(resolve).toBeDisabled();
    expect(resolve).toHaveAttribute("title", "Not while looking at the past");
    expect(screen.getByRole("textbox", { name: "Comment" })).toBeDisabled();
    expect(await screen.findByText(/^Escalating: 101 in the last hour/)).toBeVisible();
  });

  it("that is not there yet is said not to be there", async () => {
    openPage(`/errors/${KEY}?position=100`);
    expect(await screen.findByText("There is no such group of errors")).toBeVisible();
  });

  it("tells what became of it, with comments as they were written", async () => {
    openPage("/errors/b2c3d4e5f60718293a4b5c6d7e8f90a1");
    expect(await screen.findByText(/It was resolved and came back in 2.4.0,/)).toBeVisible();
    expect(screen.getByText(/The cart closes twice/)).toBeVisible();
  });
});

describe("errors elsewhere", () => {
  it("are on the overview when they are new or get worse, the worst first", async () => {
    openPage("/");
    const section = (await screen.findByRole("heading", { name: "Errors that are new or get worse" })).closest(
      "section",
    );
    const rows = await within(section as HTMLElement).findAllByRole("row");
    expect(rows[1]).toHaveTextContent("escalating");
    expect(rows[2]).toHaveTextContent("regressed");
    expect(section).not.toHaveTextContent("slow query");
  });

  it("are a tab of the workload and of its pods", async () => {
    openPage("/resources/pod-payments-6f9c7d5b8-x2x8q?tab=errors");
    expect(await screen.findByText(/no answer from the bank/)).toBeVisible();
    expect(screen.getByText(/Errors of payments/)).toBeVisible();
  });

  it("are found in the palette, and reached with g e", async () => {
    const router = openPage("/rules");
    await screen.findByRole("heading", { level: 1, name: "Rules" });
    await userEvent.keyboard("ge");
    await waitFor(() => expect(router.state.location.pathname).toBe("/errors"));
    await userEvent.keyboard("/");
    await userEvent.type(await screen.findByPlaceholderText("Pages, objects, rules, commands"), "database");
    await userEvent.click(await screen.findByText("connection to database refused"));
    await waitFor(() => expect(router.state.location.pathname).toBe("/errors/c3d4e5f60718293a4b5c6d7e8f90a1b2"));
  });

  it("that a finding names lead to their page", async () => {
    const finding = (await (await fetch("http://localhost/api/v1/findings?limit=1")).json()) as { items: object[] };
    const [one] = finding.items;
    const resource = {
      uid: KEY,
      apiVersion: "hindsight.dev/v1",
      kind: "ErrorGroup",
      namespace: "shop",
      name: "no answer",
    };
    shop.use(
      http.get("*/api/v1/findings", () =>
        HttpResponse.json({ ...finding, total: 1, items: [{ ...one, message: "It is open", resource }] }),
      ),
    );
    const router = openPage("/findings");
    expect(await screen.findByRole("link", { name: /no answer/ })).toHaveAttribute("href", `/errors/${KEY}`);
    await userEvent.click(screen.getByText("It is open"));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/errors/${KEY}`));
  });
});
