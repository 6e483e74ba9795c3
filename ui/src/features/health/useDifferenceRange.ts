import { useSearch } from "@tanstack/react-router";
import type { useChartFrame } from "@/components/charts/useChartFrame";

export interface DifferenceRange {
  from: string;
  /** Without it: the instant looked at. */
  to: string | undefined;
}

/** The two instants compared: those in the URL, else the start of the stretch shown and the instant looked at. */
export function useDifferenceRange(frame: ReturnType<typeof useChartFrame>): DifferenceRange {
  const { from, to } = useSearch({ strict: false });
  return { from: from ?? frame.from, to };
}
