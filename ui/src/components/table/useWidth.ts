import { type RefObject, useEffect, useState } from "react";

/** The width of an element in pixels, Infinity until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Infinity);
  useEffect(() => {
    const shown = element.current;
    if (!shown || typeof ResizeObserver === "undefined") {
      return;
    }
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width || Infinity));
    observer.observe(shown);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
