import { Unknown } from "@/components/marks/Unknown";
import { rounded } from "@/lib/format/decimal";

/** A score to two decimals, exact on hover. */
export function Score({ value, because }: { value: string | null; because?: string | null }) {
  if (value === null) {
    return <Unknown because={because} />;
  }
  const short = rounded(value);
  return <span title={short === value ? undefined : value}>{short}</span>;
}
