import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { type ChartLook, optionsOf } from "./chartOptions";
import classes from "./charts.module.css";
import type { Series } from "./series";

export interface TrendChartProps extends ChartLook {
  series: Series;
  /** What the chart shows, for those who cannot see it. */
  label: string;
}

/** A thin stepped line over time, in the colours of the theme that it was made under. Loaded on demand. */
export function TrendChart({ series, label, ...look }: TrendChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(null);
  const latest = useRef(look);
  useEffect(() => {
    // The gaps, the playhead and the callbacks are read while drawing.
    latest.current = look;
    chart.current?.redraw(false, false);
  });
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return;
    }
    const made = new uPlot(optionsOf(element, latest), [[], []], element);
    chart.current = made;
    const observer = new ResizeObserver(() =>
      made.setSize({ width: element.clientWidth, height: latest.current.height }),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setData([series.times, series.values], false);
    chart.current?.setScale("x", { min: look.window.from / 1000, max: look.window.to / 1000 });
  }, [series, look.window.from, look.window.to]);
  return <div ref={box} className={classes.chart} role="img" aria-label={label} style={{ height: look.height }} />;
}
