import { createContext, use, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let tick = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    tick = Date.now();
    listeners.forEach((each) => each());
  }, 5_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The wall clock in milliseconds, moving every five seconds: one timer for all relative times on a page. */
export function useWallClock(): number {
  return useSyncExternalStore(subscribe, () => tick);
}

/**
 * What "now" means for relative times, in milliseconds: the instant looked at when it is in the past, the
 * recording's own clock when the cluster is replayed, or null for the wall clock.
 */
export const NowContext = createContext<number | null>(null);

export function useNow(): number {
  const wall = useWallClock();
  return use(NowContext) ?? wall;
}
