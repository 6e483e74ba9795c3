const THOUSAND = 1_000;
const MILLION = 1_000_000;

function shortened(value: number, divisor: number, suffix: string): string {
  const scaled = value / divisor;
  const text = scaled >= 100 ? Math.floor(scaled).toString() : (Math.floor(scaled * 10) / 10).toString();
  return `${text} ${suffix}`;
}

/** 12 401 → "12.4 k". Never rounds up, so that 999 999 does not become "1000 k". */
export function shortCount(value: number): string {
  const size = Math.abs(value);
  if (size < THOUSAND) {
    return String(value);
  }
  const text = size < MILLION ? shortened(size, THOUSAND, "k") : shortened(size, MILLION, "M");
  return value < 0 ? `-${text}` : text;
}

/** The exact number with thin separators, for the hover. */
export function exactCount(value: number): string {
  return value.toString().replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
}
