import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ScoreName, seriesOf } from "@/components/charts/series";
import { Trend } from "@/components/charts/Trend";
import type { useChartFrame } from "@/components/charts/useChartFrame";
import { Delta } from "@/components/text/Delta";
import { Score } from "@/components/text/Score";
import type { TrendPoint } from "@/lib/api/generated/types.gen";
import { minus } from "@/lib/format/decimal";
import { shortTime } from "@/lib/time/format";
import classes from "./overview.module.css";

interface ScoreTileProps {
  name: ScoreName;
  score: string | null;
  because: string | null;
  points: TrendPoint[];
  frame: ReturnType<typeof useChartFrame>;
}

/** One score with its trend; dragging over the trend asks what changed there. */
export function ScoreTile({ name, score, because, points, frame }: ScoreTileProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [hover, setHover] = useState<{ time: number; value: number | null } | null>(null);
  const series = useMemo(() => seriesOf(points, name, frame.window.to), [points, name, frame.window.to]);
  const first = points.find((point) => point[name] !== null)?.[name] ?? null;
  const delta = score !== null && first !== null ? minus(score, first) : null;
  const title = t(`dimension.${name}`);
  const onRange = (range: { from: number; to: number }) =>
    void navigate({
      to: "/health/difference",
      search: { from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString() },
    });
  const known = series.values.some((value) => value !== null);
  return (
    <div className={classes.tile} data-overall={name === "overall" || undefined}>
      <div className={classes.tileHead}>
        {name === "overall" ? (
          <Link to="/health">{title}</Link>
        ) : (
          <Link to="/health/$dimension" params={{ dimension: name }}>
            {title}
          </Link>
        )}
        {hover ? (
          <span className="dim">{shortTime(new Date(hover.time * 1000), new Date(frame.window.to))}</span>
        ) : delta !== null ? (
          <Delta value={delta} />
        ) : null}
      </div>
      <div className={classes.score}>
        <Score value={hover ? (hover.value === null ? null : String(hover.value)) : score} because={because} />
      </div>
      {known ? (
        <Trend
          series={series}
          label={t("overview.trend", { name: title, first: first ?? "–", score: score ?? "–" })}
          height={44}
          window={frame.window}
          at={frame.at}
          gaps={frame.gaps}
          onHover={setHover}
          onRange={onRange}
        />
      ) : (
        <p className={classes.because}>{because}</p>
      )}
    </div>
  );
}
