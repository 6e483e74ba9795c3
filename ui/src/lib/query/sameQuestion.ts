type Key = readonly unknown[];

/** Whether two keys ask the same but for the instant, which is the last part of each key. */
export function sameQuestion(key: Key, other: Key | undefined): boolean {
  return other !== undefined && JSON.stringify(key.slice(0, -1)) === JSON.stringify(other.slice(0, -1));
}
