const SHAPE = /^(-?)(\d+)(?:\.(\d+))?$/;

function scaled(text: string, digits: number): bigint {
  const match = SHAPE.exec(text);
  if (!match) {
    throw new Error(`Not a decimal: ${text}`);
  }
  const [, sign, whole = "0", fraction = ""] = match;
  const value = BigInt(whole + fraction.padEnd(digits, "0").slice(0, digits));
  return sign === "-" ? -value : value;
}

const fractionDigits = (text: string) => text.split(".")[1]?.length ?? 0;

function written(value: bigint, digits: number): string {
  const size = (value < 0n ? -value : value).toString().padStart(digits + 1, "0");
  const whole = size.slice(0, size.length - digits);
  const fraction = digits > 0 ? size.slice(-digits).replace(/0+$/, "") : "";
  return `${value < 0n ? "-" : ""}${whole}${fraction ? `.${fraction}` : ""}`;
}

/** Exact sum of decimals: a page that says that parts add up may not lose a hundredth to floating point. */
export function sumOf(decimals: readonly string[]): string {
  const digits = Math.max(0, ...decimals.map(fractionDigits));
  return written(
    decimals.reduce((total, each) => total + scaled(each, digits), 0n),
    digits,
  );
}

/** a − b, exactly. */
export function minus(a: string, b: string): string {
  const digits = Math.max(fractionDigits(a), fractionDigits(b));
  return written(scaled(a, digits) - scaled(b, digits), digits);
}

/** "-3.5" → "−3.5", "2" → "+2", "0" → "0": with a true minus sign, as wide as a plus. */
export function signed(decimal: string): string {
  const value = Number(decimal);
  if (value === 0) {
    return "0";
  }
  return value < 0 ? `\u2212${decimal.replace("-", "")}` : `+${decimal}`;
}

/** To two decimals, halves away from zero: for headlines only, where the exact value is on hover. */
export function rounded(decimal: string): string {
  const tenths = scaled(decimal, Math.max(3, fractionDigits(decimal)));
  const unit = 10n ** BigInt(Math.max(3, fractionDigits(decimal)) - 2);
  const half = tenths < 0n ? -unit / 2n : unit / 2n;
  return written((tenths + half) / unit, 2);
}
