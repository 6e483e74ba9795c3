import { describe, expect, it } from "vitest";
import { findingsSearch } from "@/features/findings/search";
import { momentSearch } from "@/lib/moment/search";

describe("what the URL carries", () => {
  it("keeps an instant, and drops one that cannot be read", () => {
    expect(momentSearch({ at: "2026-11-21T14:32:07Z" }).at).toBe("2026-11-21T14:32:07Z");
    expect(momentSearch({ at: "yesterday" }).at).toBeUndefined();
    expect(momentSearch({ at: "2026-13-45T99:00:00Z" }).at).toBeUndefined();
  });

  it("a position is exact, so it wins over a time", () => {
    expect(momentSearch({ at: "2026-11-21T14:32:07Z", position: 7 })).toMatchObject({ at: undefined, position: 7 });
    expect(momentSearch({ position: "-1" }).position).toBeUndefined();
  });

  it("a filter that does not exist is no filter", () => {
    expect(findingsSearch({ severity: "apocalyptic", q: 42 })).toMatchObject({ severity: undefined, q: "42" });
  });
});
