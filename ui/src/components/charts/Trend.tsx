import { lazy, Suspense } from "react";
import type { TrendChartProps } from "./TrendChart";

const Chart = lazy(() => import("./TrendChart").then((module) => ({ default: module.TrendChart })));

/** The chart, with its place kept free until the library is there. */
export function Trend(props: TrendChartProps) {
  return (
    <Suspense fallback={<div style={{ height: props.height }} />}>
      <Chart {...props} />
    </Suspense>
  );
}
