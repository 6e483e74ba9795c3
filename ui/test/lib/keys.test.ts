import { describe, expect, it } from "vitest";
import { KeySequence } from "@/lib/keys/shortcuts";

describe("keys", () => {
  it("g and a letter are one shortcut", () => {
    const keys = new KeySequence();
    expect(keys.press("g", 0)).toBeNull();
    expect(keys.press("w", 500)).toBe("g w");
  });

  it("a g long ago is forgotten", () => {
    const keys = new KeySequence();
    keys.press("g", 0);
    expect(keys.press("j", 5_000)).toBe("j");
  });

  it("a single key is itself", () => {
    expect(new KeySequence().press("]", 0)).toBe("]");
  });
});
