import { memo } from "react";
import { useTranslation } from "react-i18next";
import { exactCount } from "@/lib/format/number";
import classes from "./error.module.css";

const HEIGHT = 20;
const STEP = 5;

interface SparkProps {
  counts: readonly number[];
  /** The newest bar is part of a spike that goes on. */
  spiking?: boolean;
}

/** Bars over the last 24 hours, each row by its own highest: what matters is the shape. */
export const Spark = memo(function Spark({ counts, spiking }: SparkProps) {
  const { t } = useTranslation();
  const most = Math.max(1, ...counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const label = t("error.spark", { total: exactCount(total), most: exactCount(Math.max(0, ...counts)) });
  return (
    <svg
      className={classes.spark}
      viewBox={`0 0 ${counts.length * STEP} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <line x1={0} x2={counts.length * STEP} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {counts.map((count, at) => {
        // One occurrence must be seen beside a thousand.
        const height = count === 0 ? 0 : Math.max(2, (count / most) * (HEIGHT - 1));
        const now = (spiking && at === counts.length - 1) || undefined;
        return (
          // Bars have nothing but their place to tell them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <rect key={at} x={at * STEP} y={HEIGHT - height} width={STEP - 1} height={height} data-now={now} />
        );
      })}
    </svg>
  );
});
