import { type PointerEvent, useState } from "react";
import { timeAt, type TimeWindow } from "@/lib/time/timeWindow";

/** Less than this, in pixels, is a click. */
const LEAST = 6;

/** A stretch of time chosen by dragging over the lanes. */
export function useLaneDrag(window: TimeWindow, width: number, choose: (window: TimeWindow) => void) {
  const [drag, setDrag] = useState<{ start: number; to: number } | null>(null);
  const [hover, setHover] = useState<number | null>(null);
  const x = (event: PointerEvent<SVGElement>) =>
    Math.min(width, Math.max(0, event.clientX - event.currentTarget.getBoundingClientRect().left));
  const onPointerDown = (event: PointerEvent<SVGElement>) => {
    if (event.button === 0) {
      setDrag({ start: x(event), to: x(event) });
    }
  };
  const onPointerMove = (event: PointerEvent<SVGElement>) => {
    const at = x(event);
    setHover(at);
    setDrag((before) => before && { ...before, to: at });
  };
  const onPointerUp = () => {
    if (drag && Math.abs(drag.to - drag.start) > LEAST) {
      const [from, to] = [Math.min(drag.start, drag.to), Math.max(drag.start, drag.to)];
      choose({ from: timeAt(window, from / width), to: timeAt(window, to / width) });
    }
    setDrag(null);
  };
  const onPointerLeave = () => {
    setHover(null);
    setDrag(null);
  };
  const selection = drag && Math.abs(drag.to - drag.start) > LEAST ? drag : null;
  return { hover, selection, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerLeave } };
}
