import { useComputedColorScheme } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { TrendChartProps } from "./TrendChart";

const Chart = lazy(() => import("./TrendChart").then((module) => ({ default: module.TrendChart })));

/** The chart, with its place kept free until the library is there. */
export function Trend(props: TrendChartProps) {
  const scheme = useComputedColorScheme();
  return (
    <Suspense fallback={<div style={{ height: props.height }} />}>
      <Chart key={scheme} {...props} />
    </Suspense>
  );
}
