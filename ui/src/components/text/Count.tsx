import { exactCount, shortCount } from "@/lib/format/number";

/** A count as 12.4 k, the exact number on hover. */
export function Count({ value }: { value: number }) {
  const short = shortCount(value);
  return <span title={short === String(value) ? undefined : exactCount(value)}>{short}</span>;
}
