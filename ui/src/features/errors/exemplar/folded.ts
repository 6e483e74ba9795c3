import type { ErrorFrame } from "@/lib/api/generated/types.gen";

/** Frames that stand together: those of the application each, others as one stretch that can be unfolded. */
export interface Stretch {
  inApplication: boolean;
  frames: ErrorFrame[];
  /** Where its first frame is in the stack. */
  from: number;
}

/** Fewer frames than this are shown: a line that says how many are folded would save nothing. */
const LEAST_FOLDED = 2;

const isSeen = (frame: ErrorFrame, at: number) => frame.inApplication || at === 0;

/** The nearest frame to the failure is always seen, also when it is not the application's. */
export function folded(frames: readonly ErrorFrame[]): Stretch[] {
  const stretches: Stretch[] = [];
  frames.forEach((frame, at) => {
    const last = stretches.at(-1);
    if (last && last.inApplication === isSeen(frame, at)) {
      last.frames.push(frame);
    } else {
      stretches.push({ inApplication: isSeen(frame, at), frames: [frame], from: at });
    }
  });
  return stretches.map((stretch) =>
    stretch.frames.length < LEAST_FOLDED ? { ...stretch, inApplication: true } : stretch,
  );
}
