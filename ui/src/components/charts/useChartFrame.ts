import { useMemo } from "react";
import { isLive, useMoment } from "@/lib/moment/moment";
import { useCluster } from "@/lib/moment/useCluster";
import { useTimeWindow } from "@/lib/moment/useTimeWindow";
import { useNow } from "@/lib/time/clock";
import type { TimeWindow } from "@/lib/time/timeWindow";

interface ChartFrame {
  window: TimeWindow;
  /** The instant looked at in milliseconds, null when live. */
  at: number | null;
  gaps: TimeWindow[];
  from: string;
  to: string;
}

/** The axis of time of all charts: the same as the time bar's. */
export function useChartFrame(): ChartFrame {
  const moment = useMoment();
  const now = useNow();
  const at = isLive(moment) ? null : now;
  const { gaps } = useCluster();
  const { window } = useTimeWindow(at);
  return useMemo(() => {
    const spans = gaps.map((gap) => ({
      from: Date.parse(gap.from),
      to: gap.until ? Date.parse(gap.until) : window.to,
    }));
    return {
      window,
      at,
      gaps: spans,
      from: new Date(window.from).toISOString(),
      to: new Date(window.to).toISOString(),
    };
  }, [gaps, window, at]);
}
