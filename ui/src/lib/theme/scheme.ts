import type { MantineColorScheme, MantineColorSchemeManager } from "@mantine/core";

const STORE = "hindsight.theme";
const isScheme = (value: unknown): value is MantineColorScheme =>
  value === "light" || value === "dark" || value === "auto";

function stored(): MantineColorScheme | null {
  try {
    const value = localStorage.getItem(STORE);
    return isScheme(value) ? value : null;
  } catch {
    return null;
  }
}

/** Remembers the theme under the same name that public/theme.js reads before the first paint. */
export function schemeMemory(): MantineColorSchemeManager {
  let onStorage: ((event: StorageEvent) => void) | undefined;
  return {
    get: (fallback) => stored() ?? fallback,
    set: (value) => {
      try {
        localStorage.setItem(STORE, value);
      } catch {
        // Storage may be forbidden: the choice then lasts until the page is left.
      }
    },
    subscribe: (onUpdate) => {
      onStorage = (event) => {
        if (event.key === STORE && isScheme(event.newValue)) {
          onUpdate(event.newValue);
        }
      };
      window.addEventListener("storage", onStorage);
    },
    unsubscribe: () => {
      if (onStorage) {
        window.removeEventListener("storage", onStorage);
      }
    },
    clear: () => localStorage.removeItem(STORE),
  };
}
