import { answer } from "@/lib/api/answer";
import { getTimelineStep } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";

/** The next or previous event that meant something, seen from the instant looked at. */
export function readStep(moment: Moment, direction: "next" | "previous") {
  return answer(getTimelineStep({ query: { ...momentParams(moment), direction } }));
}
