import { useTranslation } from "react-i18next";
import type { Timeline } from "@/lib/api/generated/types.gen";
import { shortTime } from "@/lib/time/format";
import { fractionOf, type TimeWindow } from "@/lib/time/timeWindow";
import classes from "./timebar.module.css";

const HEIGHT = 30;
/** The bars tell how busy it was, so their height grows with the root: a storm must not flatten the rest. */
const tall = (count: number, most: number) =>
  count === 0 ? 0 : Math.max(1.5, Math.sqrt(Math.min(1, count / most)) * HEIGHT);

/** What a full bar stands for. The very busiest stretches, such as the first listing, are cut off. */
function usualMost(counts: readonly number[]): number {
  const busy = counts.filter((count) => count > 0).toSorted((a, b) => a - b);
  return Math.max(1, busy[Math.floor(busy.length * 0.97)] ?? 1);
}

/** A bar a bucket: events, the changes among them darker, and a mark where findings were raised. */
export function Bars({ timeline, window }: { timeline: Timeline; window: TimeWindow }) {
  const { t } = useTranslation();
  const most = usualMost(timeline.buckets.map((bucket) => bucket.events));
  return timeline.buckets.map((bucket) => {
    const from = new Date(bucket.from);
    const to = new Date(bucket.to);
    const x = fractionOf(window, from.getTime()) * 1000;
    const width = Math.max(0.6, fractionOf(window, to.getTime()) * 1000 - x - 0.8);
    const words = t("timebar.bucket", { ...bucket, from: shortTime(from, to), to: shortTime(to, to) });
    const events = tall(bucket.events, most);
    const changes = tall(bucket.changes, most);
    return bucket.events === 0 ? null : (
      <g key={bucket.from}>
        <rect className={classes.events} x={x} y={HEIGHT + 4 - events} width={width} height={events} />
        <rect className={classes.changes} x={x} y={HEIGHT + 4 - changes} width={width} height={changes} />
        {bucket.raised > 0 ? <rect className={classes.raised} x={x} y={0} width={width} height={3} /> : null}
        <title>{words}</title>
      </g>
    );
  });
}
