import { type PointerEvent, type RefObject, useEffect, useState } from "react";
import { timeAt, type TimeWindow, within } from "@/lib/time/timeWindow";

interface TrackPointer {
  track: RefObject<HTMLDivElement | null>;
  window: TimeWindow;
  travel: (time: number) => void;
  toLive: () => void;
  zoom: (around: number, factor: number) => void;
  choose: (window: TimeWindow) => void;
}

type Drag = { kind: "travel"; to: number } | { kind: "zoom"; start: number; to: number };

/** Pixels at the right edge that mean "now". */
const LIVE_EDGE = 4;

const ordered = (drag: { start: number; to: number }): TimeWindow => ({
  from: Math.min(drag.start, drag.to),
  to: Math.max(drag.start, drag.to),
});

/** Click and drag travel; with Shift a range is chosen; the wheel zooms. */
export function useTrackPointer({ track, window, travel, toLive, zoom, choose }: TrackPointer) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const timeOf = (x: number) => {
    const box = track.current?.getBoundingClientRect();
    return box ? within(window, timeAt(window, (x - box.left) / Math.max(1, box.width))) : window.to;
  };
  useEffect(() => {
    const element = track.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element?.getBoundingClientRect();
      const around = box ? timeAt(window, (event.clientX - box.left) / Math.max(1, box.width)) : window.to;
      zoom(around, event.deltaY > 0 ? 1.25 : 0.8);
    };
    // React listens passively to the wheel, which could not keep the page from scrolling.
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [track, window, zoom]);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button === 0) {
      event.currentTarget.setPointerCapture(event.pointerId);
      const time = timeOf(event.clientX);
      setDrag(event.shiftKey ? { kind: "zoom", start: time, to: time } : { kind: "travel", to: time });
    }
  };
  const onPointerMove = (event: PointerEvent) => {
    const to = timeOf(event.clientX);
    setDrag((before) => before && { ...before, to });
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    setDrag(null);
    if (drag?.kind === "travel") {
      const atEdge = event.clientX >= event.currentTarget.getBoundingClientRect().right - LIVE_EDGE;
      (atEdge ? toLive : () => travel(drag.to))();
    } else if (drag && Math.abs(drag.to - drag.start) > 1_000) {
      choose(ordered(drag));
    }
  };
  return {
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: () => setDrag(null) },
    preview: drag?.kind === "travel" ? drag.to : null,
    selection: drag?.kind === "zoom" ? ordered(drag) : null,
  };
}
