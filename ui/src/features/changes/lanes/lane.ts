import type { Ref } from "@/lib/api/generated/types.gen";

/** How something that took time ended; open while it goes on. */
export type LaneState = "done" | "failed" | "open" | "plain";

/** Something that happened in a lane: over a stretch of time, or at an instant when both ends are the same. */
export interface LaneItem {
  id: string;
  /** In milliseconds. */
  from: number;
  to: number;
  state: LaneState;
  /** What happened, in a sentence. */
  words: string;
  /** Id of the change; the first one of several. */
  change: string;
  /** How many changes are told as one. */
  count: number;
}

export interface Lane {
  id: string;
  /** The object; null for a lane of a namespace, which `name` then names. */
  resource: Ref | null;
  name: string;
  items: LaneItem[];
}
