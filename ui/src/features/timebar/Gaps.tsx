import { useTranslation } from "react-i18next";
import type { Timeline } from "@/lib/api/generated/types.gen";
import { fractionOf, type TimeWindow, within } from "@/lib/time/timeWindow";
import classes from "./timebar.module.css";

/** Stretches that were not watched, hatched over the whole height: nothing is known of them. */
export function Gaps({ timeline, window }: { timeline: Timeline; window: TimeWindow }) {
  const { t } = useTranslation();
  return timeline.gaps.map((gap) => {
    const from = fractionOf(window, within(window, Date.parse(gap.from))) * 1000;
    const to = fractionOf(window, within(window, gap.until ? Date.parse(gap.until) : window.to)) * 1000;
    return to <= from ? null : (
      <g key={`${gap.kind} ${gap.from}`}>
        <rect className={classes.gap} x={from} y={0} width={Math.max(1, to - from)} height={34} fill="url(#hs-hatch)" />
        <title>{t("gap.title", { kind: gap.kind })}</title>
      </g>
    );
  });
}
