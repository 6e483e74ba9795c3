import { useEffect, useRef, useState } from "react";

export const SPEEDS = [1, 10, 60, 300, 600] as const;
export type Speed = (typeof SPEEDS)[number];

/** Each step reads the page again: faster than this would only be seen as flicker. */
const STEP_MS = 1_000;

interface Playback {
  /** The instant looked at, in milliseconds. */
  at: number;
  /** The newest instant there is: playing ends there, live. */
  end: number;
  travel: (time: number, replace: boolean) => void;
  toLive: () => void;
}

/** Lets time pass from the instant looked at, at a multiple of its real speed. */
export function usePlayback(now: Playback) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(60);
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  useEffect(() => {
    if (!playing) {
      return;
    }
    const timer = setInterval(() => {
      const { at, end, travel, toLive } = latest.current;
      const next = at + STEP_MS * speed;
      if (next >= end) {
        setPlaying(false);
        toLive();
      } else {
        travel(next, true);
      }
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [playing, speed]);
  return { playing, setPlaying, speed, setSpeed };
}
