import type { ChangeLane, ChangeLanes } from "@/lib/api/generated/types.gen";
import type { Lane, LaneItem, LaneState } from "./lane";

const STATES: Record<string, LaneState> = {
  complete: "done",
  "in-progress": "open",
  stalled: "failed",
  "rolled-back": "failed",
};

/** @param end until when what goes on is drawn, in milliseconds */
function itemsOf(lane: ChangeLane, end: number): LaneItem[] {
  const spans = lane.spans.map((span, at) => ({
    id: `${span.change}-span-${at}`,
    change: span.change,
    from: Date.parse(span.from),
    to: span.to === null ? end : Date.parse(span.to),
    state: STATES[span.outcome] ?? "plain",
    words: span.words,
    count: 1,
  }));
  const ticks = lane.ticks.map((tick, at) => ({
    id: `${tick.change}-tick-${at}`,
    change: tick.change,
    from: Date.parse(tick.time),
    to: Date.parse(tick.time),
    state: "plain" as const,
    words: tick.words,
    count: tick.count,
  }));
  return [...spans, ...ticks];
}

/** The server's lanes, by object or by namespace. */
export function lanesOf({ lanes }: ChangeLanes, end: number): Lane[] {
  return lanes.map((lane) => ({
    id: lane.resource?.uid ?? `namespace ${lane.namespace}`,
    resource: lane.resource,
    name: lane.namespace,
    items: itemsOf(lane, end),
  }));
}
