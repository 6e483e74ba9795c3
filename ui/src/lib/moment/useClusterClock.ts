import { useLive } from "@/lib/live/liveStore";
import { useWallClock } from "@/lib/time/clock";
import { useCluster } from "./useCluster";

/** The newest instant there is, in milliseconds: the wall clock of a watched cluster, the last event's of a recording. */
export function useClusterClock(): number {
  const cluster = useCluster();
  const head = useLive((live) => live.heads[cluster.name]?.time);
  const wall = useWallClock();
  const told = head ?? cluster.clock;
  const newest = told ? new Date(told).getTime() : wall;
  return cluster.origin === "recording" ? newest : Math.max(newest, wall);
}
