import { useEffect } from "react";
import { isTyping, KeySequence, type Shortcut } from "./shortcuts";

const active: Shortcut[][] = [];
const sequence = new KeySequence();

/** All shortcuts that work at the moment, the newest first: a page's own win over the shell's. */
export const activeShortcuts = (): Shortcut[] => active.flat();

function onKeyDown(event: KeyboardEvent): void {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (modified || event.defaultPrevented || isTyping(event.target) || document.querySelector("[role=dialog]")) {
    return;
  }
  const keys = sequence.press(event.key, event.timeStamp);
  const found = keys === null ? undefined : activeShortcuts().find((each) => each.keys === keys);
  if (found) {
    event.preventDefault();
    found.run();
  }
}

/** Makes shortcuts work as long as the component is shown. The list must be stable (memoised). */
export function useShortcuts(shortcuts: Shortcut[]): void {
  useEffect(() => {
    if (active.length === 0) {
      document.addEventListener("keydown", onKeyDown);
    }
    active.unshift(shortcuts);
    return () => {
      active.splice(active.indexOf(shortcuts), 1);
      if (active.length === 0) {
        document.removeEventListener("keydown", onKeyDown);
      }
    };
  }, [shortcuts]);
}
