import type { KeyboardEvent } from "react";
import { span, type TimeWindow, within } from "@/lib/time/timeWindow";

interface TrackKeys {
  window: TimeWindow;
  at: number;
  travel: (time: number) => void;
  toLive: () => void;
  zoom: (around: number, factor: number) => void;
}

/** The keys of a slider: arrows by a hundredth of what is shown, page keys by a tenth, plus and minus zoom. */
export function useTrackKeys({ window, at, travel, toLive, zoom }: TrackKeys) {
  const move = (share: number) => travel(within(window, at + share * span(window)));
  const actions: Record<string, () => void> = {
    ArrowLeft: () => move(-0.01),
    ArrowDown: () => move(-0.01),
    ArrowRight: () => move(0.01),
    ArrowUp: () => move(0.01),
    PageDown: () => move(-0.1),
    PageUp: () => move(0.1),
    Home: () => travel(window.from),
    End: toLive,
    "+": () => zoom(at, 0.5),
    "-": () => zoom(at, 2),
  };
  return (event: KeyboardEvent) => {
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  };
}
