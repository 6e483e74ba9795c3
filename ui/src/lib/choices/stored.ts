import { useCallback, useMemo, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** Storage may be forbidden; what is chosen then lasts until the page is left. */
const unstored = new Map<string, string>();

function read(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? unstored.get(key) ?? null;
  } catch {
    return unstored.get(key) ?? null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    unstored.set(key, text);
  }
  listeners.forEach((listener) => listener());
}

/**
 * What this reader chose, kept in this browser and the same in all its tabs.
 *
 * @param parse makes sense of what is kept, which people and older versions may have changed; null counts as nothing
 */
export function useStored<T>(key: string, parse: (kept: unknown) => T): [T, (next: T) => void] {
  const text = useSyncExternalStore(subscribe, () => read(key));
  const value = useMemo(() => parse(parsed(text)), [text, parse]);
  const set = useCallback((next: T) => write(key, JSON.stringify(next)), [key]);
  return [value, set];
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
