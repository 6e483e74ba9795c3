import { describe, expect, it } from "vitest";
import { chosen } from "@/components/table/columnChoice";
import { groupedKinds } from "@/lib/api/kinds";
import { isShown, renamed, viewOf, viewsFrom, withoutView, withView } from "@/lib/choices/views";

describe("a saved view", () => {
  it("keeps filters and order, not the instant", () => {
    const view = viewOf(" mine ", {
      kind: "Pod",
      q: undefined,
      sort: "-age",
      at: "2026-11-21T09:00:00Z",
      cluster: "c",
    });
    expect(view).toEqual({ name: "mine", search: { kind: "Pod", sort: "-age" } });
    expect(isShown(view, { kind: "Pod", sort: "-age", position: 7 })).toBe(true);
    expect(isShown(view, { kind: "Pod", sort: "-age", q: "web" })).toBe(false);
  });

  it("replaces one of the same name, and can be renamed and deleted", () => {
    const a = viewOf("a", { kind: "Pod" });
    const b = viewOf("b", { kind: "Node" });
    const both = withView(withView([], b), a);
    expect(both.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(withView(both, viewOf("a", { kind: "Job" }))[0]?.search).toEqual({ kind: "Job" });
    expect(renamed(both, "a", "c").map(({ name }) => name)).toEqual(["b", "c"]);
    expect(renamed(both, "a", "b")).toEqual([{ name: "b", search: { kind: "Pod" } }]);
    expect(renamed(both, "a", "  ")).toEqual(both);
    expect(withoutView(both, "a")).toEqual([b]);
  });

  it("that cannot be read is dropped", () => {
    expect(viewsFrom([{ name: "a", search: {} }, { name: 3 }, null, "x"])).toEqual([{ name: "a", search: {} }]);
    expect(viewsFrom({ name: "a" })).toEqual([]);
  });
});

describe("the choice of columns", () => {
  it("holds only what differs from what is usual", () => {
    expect(chosen({}, "qos", true, false)).toEqual({ qos: true });
    expect(chosen({ qos: true }, "qos", false, false)).toEqual({});
    expect(chosen({ qos: true }, "age", false, true)).toEqual({ qos: true, age: false });
  });
});

describe("the groups of kinds", () => {
  it("put what nobody knows under custom, also when it is named as something built in", () => {
    const kinds = [
      { kind: "Pod", apiVersion: "v1" },
      { kind: "Service", apiVersion: "serving.knative.dev/v1" },
      { kind: "Service", apiVersion: "v1" },
      { kind: "PodDisruptionBudget", apiVersion: "policy/v1" },
      { kind: "Ingress", apiVersion: "networking.k8s.io/v1" },
    ];
    expect(groupedKinds(kinds).map(([group, members]) => [group, members.map((each) => each.apiVersion)])).toEqual([
      ["workloads", ["v1", "policy/v1"]],
      ["network", ["v1", "networking.k8s.io/v1"]],
      ["custom", ["serving.knative.dev/v1"]],
    ]);
  });
});
