import { describe, expect, it } from "vitest";
import { minus, rounded, signed, sumOf } from "@/lib/format/decimal";

describe("exact decimals", () => {
  it("add up without the loss that binary numbers have", () => {
    expect(sumOf(["0.1", "0.2"])).toBe("0.3");
    expect(sumOf(["1.67", "1.67", "1.66", "-0.005"])).toBe("4.995");
    expect(sumOf([])).toBe("0");
  });

  it("subtract below zero", () => {
    expect(minus("89.6875", "96.25")).toBe("-6.5625");
    expect(minus("5", "5.00")).toBe("0");
  });

  it("are rounded to two places with halves away from zero", () => {
    expect(rounded("89.6875")).toBe("89.69");
    expect(rounded("-6.565")).toBe("-6.57");
    expect(rounded("0.004")).toBe("0");
    expect(rounded("100")).toBe("100");
  });

  it("show their sign, and none at zero", () => {
    expect(signed("-3.5")).toBe("\u22123.5");
    expect(signed("2")).toBe("+2");
    expect(signed("-0")).toBe("0");
  });

  it("refuse what is not a decimal", () => {
    expect(() => sumOf(["1e3"])).toThrow("Not a decimal");
  });
});
