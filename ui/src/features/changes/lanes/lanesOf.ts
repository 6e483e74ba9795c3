import type { Difference as Change } from "@/lib/api/generated/types.gen";
import type { Lane } from "./lane";

/** Changes by the object that they changed, the busiest objects first. */
export function lanesOf(changes: readonly Change[]): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const change of changes) {
    const { uid, kind, namespace, name } = change.resource;
    const lane = lanes.get(uid) ?? { id: uid, kind, namespace, name, items: [] };
    const time = Date.parse(change.time);
    lane.items.push({
      id: `${change.position}-${lane.items.length}`,
      from: time,
      to: time,
      state: "plain",
      words: change.words,
      actor: change.actor,
      uid,
      position: change.position,
    });
    lanes.set(uid, lane);
  }
  return [...lanes.values()].toSorted((a, b) => b.items.length - a.items.length);
}
