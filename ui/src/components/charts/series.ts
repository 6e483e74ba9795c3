import type { TrendPoint } from "@/lib/api/generated/types.gen";
import type { Dimension } from "@/lib/api/words";

export type ScoreName = Dimension | "overall";

/** Times in seconds and values, as the chart wants them; null is where nothing is known. */
export interface Series {
  times: number[];
  values: (number | null)[];
}

/** A score holds until the next point, so the last one is drawn on to the end. */
export function seriesOf(points: readonly TrendPoint[], name: ScoreName, end: number): Series {
  const times = points.map((point) => Date.parse(point.time) / 1000);
  const values = points.map((point) => (point[name] === null ? null : Number(point[name])));
  const last = times.at(-1);
  if (last !== undefined && last < end / 1000) {
    times.push(end / 1000);
    values.push(values.at(-1) ?? null);
  }
  return { times, values };
}

/** The score that was true at an instant (seconds), or null. */
export function valueAt(series: Series, time: number): number | null {
  const after = series.times.findIndex((each) => each > time);
  const index = after === -1 ? series.times.length - 1 : after - 1;
  return series.values[index] ?? null;
}
