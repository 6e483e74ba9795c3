import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type ScoreName, seriesOf } from "@/components/charts/series";
import { Trend } from "@/components/charts/Trend";
import { useChartFrame } from "@/components/charts/useChartFrame";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { EmptyState } from "@/components/states/EmptyState";
import { useMoment } from "@/lib/moment/moment";
import { useScope } from "@/lib/moment/useScope";
import { trendQuery } from "@/lib/requests/trend";

/** A score over the stretch of time shown; dragging over it asks what changed there. */
export function OverallTrend({ name = "overall" }: { name?: ScoreName }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { cluster } = useMoment();
  const frame = useChartFrame();
  const { data } = useQuery(trendQuery({ cluster }, { from: frame.from, to: frame.to }, useScope()));
  const end = frame.window.to;
  const series = useMemo(() => seriesOf(data?.items ?? [], name, end), [data, name, end]);
  const onRange = (range: { from: number; to: number }) =>
    void navigate({
      to: "/health/difference",
      search: { from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString() },
    });
  if (!data) {
    return <SkeletonRows count={3} />;
  }
  if (series.values.every((value) => value === null)) {
    return <EmptyState title={t("health.noTrend")} />;
  }
  return (
    <Trend
      series={series}
      label={t("health.trend", { name: t(`dimension.${name}`) })}
      height={150}
      window={frame.window}
      at={frame.at}
      gaps={frame.gaps}
      axes
      onRange={onRange}
    />
  );
}
