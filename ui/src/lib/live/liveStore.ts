import { useSyncExternalStore } from "react";

export interface Head {
  position: number;
  time: string | null;
}

export interface LiveState {
  /** False once the stream is lost; true from the start, so that nothing flashes while it opens. */
  connected: boolean;
  heads: Record<string, Head>;
}

let state: LiveState = { connected: true, heads: {} };
const listeners = new Set<() => void>();

export function updateLive(change: (before: LiveState) => LiveState): void {
  state = change(state);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLive<T>(select: (state: LiveState) => T): T {
  return useSyncExternalStore(subscribe, () => select(state));
}
