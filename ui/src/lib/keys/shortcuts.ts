/** What a key press means, apart from what has the focus. Two-key sequences begin with g. */
export interface Shortcut {
  keys: string;
  /** What it does, in the reader's language. */
  does: string;
  run: () => void;
}

const SEQUENCE_MS = 1_200;
const TYPING = new Set(["INPUT", "TEXTAREA", "SELECT"]);

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (TYPING.has(target.tagName) || target.isContentEditable);
}

/** Turns key presses into shortcuts; keeps the first key of a sequence for a short while. */
export class KeySequence {
  private first: { key: string; at: number } | null = null;

  /** The keys pressed up to now, e.g. "g w" or "j"; null when this is only the start of a sequence. */
  press(key: string, at: number): string | null {
    const begun = this.first && at - this.first.at < SEQUENCE_MS ? this.first.key : null;
    this.first = null;
    if (begun) {
      return `${begun} ${key}`;
    }
    if (key === "g") {
      this.first = { key, at };
      return null;
    }
    return key;
  }
}
