import { useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useClusterClock } from "./useClusterClock";
import { useCluster } from "./useCluster";
import { useTimeTravel } from "./useTimeTravel";
import { type TimeWindow, usualWindow, zoomed } from "@/lib/time/timeWindow";

interface ShownWindow {
  window: TimeWindow;
  history: TimeWindow;
  /** True when a range was chosen. */
  chosen: boolean;
  zoom: (around: number, factor: number) => void;
  choose: (window: TimeWindow | undefined) => void;
}

/** The stretch of time that the bar shows: the one in the URL, else the usual one. */
export function useTimeWindow(at: number | null): ShownWindow {
  const { firstTime } = useCluster();
  const clock = useClusterClock();
  const { from, to } = useSearch({ strict: false });
  const { toRange } = useTimeTravel();
  const history = useMemo(
    () => ({ from: firstTime ? new Date(firstTime).getTime() : clock - 60_000, to: clock }),
    [firstTime, clock],
  );
  const window = useMemo(
    () => (from && to ? { from: Date.parse(from), to: Date.parse(to) } : usualWindow(history, at)),
    [from, to, history, at],
  );
  const choose = useCallback(
    (next: TimeWindow | undefined) =>
      toRange(next && { from: new Date(next.from).toISOString(), to: new Date(next.to).toISOString() }),
    [toRange],
  );
  const zoom = useCallback(
    (around: number, factor: number) => choose(zoomed(window, around, factor, history)),
    [choose, window, history],
  );
  return { window, history, chosen: from !== undefined && to !== undefined, zoom, choose };
}
