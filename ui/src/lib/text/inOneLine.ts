/** A value of a change, in one line, as YAML would show it. */
export function inOneLine(value: unknown): string | null {
  if (value === null || value === undefined) {
    return null;
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
