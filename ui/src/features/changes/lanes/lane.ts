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
  /** Who did it, when that is known. */
  actor?: string;
  uid: string;
  /** Where in the log. */
  position: number;
}

export interface Lane {
  id: string;
  kind: string;
  namespace: string;
  name: string;
  items: LaneItem[];
}
