export interface Versions {
  before: number;
  after: number;
}

/**
 * Which two versions are compared: those asked for, else the newest (or the one asked for) and the one before it.
 * The positions are newest first; null when there is only one version.
 */
export function versionsOf(positions: readonly number[], asked: { before?: number; after?: number }): Versions | null {
  const after = asked.after ?? positions[0];
  if (after === undefined) {
    return null;
  }
  const before = asked.before ?? positions.find((position) => position < after);
  return before === undefined ? null : { before: Math.min(before, after), after: Math.max(before, after) };
}
