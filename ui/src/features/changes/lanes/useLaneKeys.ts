import { type KeyboardEvent, useState } from "react";
import { type LaidOut, type Mark, nearest } from "./layout";

interface LaneKeys {
  rows: readonly LaidOut[];
  open: (mark: Mark) => void;
  zoom: (factor: number) => void;
}

interface Place {
  lane: string;
  mark: string;
}

/** Arrows move along a lane and to the nearest mark of another; Enter opens, plus and minus zoom. */
export function useLaneKeys({ rows, open, zoom }: LaneKeys) {
  const [place, setPlace] = useState<Place | null>(null);
  const row = rows.findIndex(({ lane }) => lane.id === place?.lane);
  const marks = rows[row]?.marks ?? [];
  const at = marks.findIndex((mark) => mark.id === place?.mark);
  const active = marks[at];
  const go = (to: LaidOut | undefined, mark: Mark | undefined) => {
    if (to && mark) {
      setPlace({ lane: to.lane.id, mark: mark.id });
    }
  };
  const along = (by: number) => go(rows[Math.max(0, row)], active ? marks[at + by] : rows[0]?.marks[0]);
  const across = (by: number) => {
    const to = rows[row + by];
    go(to, to && nearest(to.marks, active?.x ?? 0));
  };
  const actions: Record<string, () => void> = {
    ArrowRight: () => along(1),
    ArrowLeft: () => along(-1),
    ArrowDown: () => across(1),
    ArrowUp: () => across(-1),
    Home: () => go(rows[row], marks[0]),
    End: () => go(rows[row], marks.at(-1)),
    Enter: () => active && open(active),
    "+": () => zoom(0.5),
    "-": () => zoom(2),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actions[event.key];
    if (action && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      action();
    }
  };
  const choose = (lane: string, mark: Mark) => setPlace({ lane, mark: mark.id });
  return { active, lane: active ? rows[row]?.lane : undefined, onKeyDown, choose };
}
