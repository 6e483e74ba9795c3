import { type PointerEvent, useState } from "react";
import { type TimeWindow, timeAt } from "@/lib/time/timeWindow";

/** A drag of fewer pixels was a click. */
const LEAST_PX = 4;

interface Drag {
  from: number;
  to: number;
  startX: number;
  moved: boolean;
}

const timeUnder = (event: PointerEvent<HTMLElement>, window: TimeWindow) => {
  const box = event.currentTarget.getBoundingClientRect();
  const fraction = (event.clientX - box.left) / Math.max(1, box.width);
  return timeAt(window, Math.max(0, Math.min(1, fraction)));
};

/** What the pointer is over, and the stretch that is dragged over. */
export function useDragRange(window: TimeWindow, choose: (range: TimeWindow | null) => void) {
  const [hover, setHover] = useState<number | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const range = drag?.moved ? { from: Math.min(drag.from, drag.to), to: Math.max(drag.from, drag.to) } : null;
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button === 0 && !(event.target as HTMLElement).closest("a")) {
        event.currentTarget.setPointerCapture(event.pointerId);
        const time = timeUnder(event, window);
        setDrag({ from: time, to: time, startX: event.clientX, moved: false });
      }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const time = timeUnder(event, window);
      setHover(time);
      if (drag) {
        setDrag({ ...drag, to: time, moved: drag.moved || Math.abs(event.clientX - drag.startX) > LEAST_PX });
      }
    },
    onPointerUp: () => {
      if (drag) {
        choose(range);
        setDrag(null);
      }
    },
    onPointerCancel: () => setDrag(null),
    onPointerLeave: () => setHover(null),
  };
  return { hover, dragged: range, handlers };
}
