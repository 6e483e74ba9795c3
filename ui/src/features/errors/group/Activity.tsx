import { Button, CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChartFrame } from "@/components/charts/useChartFrame";
import { Section } from "@/components/layout/Section";
import { QueryView } from "@/components/states/QueryView";
import { useDuration } from "@/components/text/useDuration";
import type { ErrorGroupDetail, ErrorOccurrences } from "@/lib/api/generated/types.gen";
import { exactCount } from "@/lib/format/number";
import { useMoment } from "@/lib/moment/moment";
import { useTimeWindow } from "@/lib/moment/useTimeWindow";
import { changesQuery } from "@/lib/requests/changes";
import { shortTime } from "@/lib/time/format";
import type { TimeWindow } from "@/lib/time/timeWindow";
import { occurrencesQuery } from "../api/occurrences";
import { countWithin, spikes } from "./chart";
import classes from "./chart.module.css";
import { Legend } from "./Legend";
import { OccurrenceChart } from "./OccurrenceChart";
import { Zooms } from "./Zooms";

const MOST_CHANGES = 40;

/** How often it occurred over the stretch that the time bar shows; a drag asks what changed there, or zooms. */
export function Activity({ detail }: { detail: ErrorGroupDetail }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { group, history } = detail;
  const frame = useChartFrame();
  const { choose: zoomTo } = useTimeWindow(frame.at);
  const [chosen, setChosen] = useState<TimeWindow | null>(null);
  const [hover, setHover] = useState<number | null>(null);
  const query = useQuery(occurrencesQuery(moment, group.key, frame.window));
  const changes = useQuery(
    changesQuery(
      moment,
      { namespace: group.namespace || undefined, q: group.service, from: frame.from, to: frame.to },
      MOST_CHANGES,
    ),
  );
  const spiked = useMemo(() => spikes(history, frame.at ?? frame.window.to), [history, frame.at, frame.window.to]);
  const zoom = (window: TimeWindow) => {
    setChosen(null);
    zoomTo(window);
  };
  return (
    <Section title={t("errors.activity")} side={<Zooms group={group} window={frame.window} at={frame.at} />}>
      <QueryView query={query} rows={4}>
        {(data) => {
          const gaps = [...frame.gaps, ...data.gaps.map((gap) => windowOf(gap, frame.window.to))];
          return (
            <>
              <OccurrenceChart
                data={data}
                window={frame.window}
                at={frame.at}
                gaps={gaps}
                spikes={spiked}
                changes={changes.data?.items ?? []}
                history={history}
                chosen={chosen}
                choose={setChosen}
                hover={setHover}
                label={t("errors.chart", { count: exactCount(countWithin(data, frame.window)) })}
              />
              <div className={classes.read}>
                {chosen ? (
                  <Chosen data={data} chosen={chosen} group={group} zoom={zoom} clear={() => setChosen(null)} />
                ) : (
                  <Reading data={data} window={frame.window} hover={hover} />
                )}
                <Legend spikes={spiked.length > 0} changes={(changes.data?.total ?? 0) > 0} gaps={gaps.length > 0} />
              </div>
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}

const windowOf = (gap: { from: string; until: string | null }, end: number): TimeWindow => ({
  from: Date.parse(gap.from),
  to: gap.until === null ? end : Date.parse(gap.until),
});

function Reading({ data, window, hover }: { data: ErrorOccurrences; window: TimeWindow; hover: number | null }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const now = new Date(window.to);
  if (hover === null) {
    return (
      <span className="dim">
        {t("errors.chartSum", {
          count: countWithin(data, window),
          exact: exactCount(countWithin(data, window)),
          bucket: duration(data.bucketSeconds * 1000),
        })}
      </span>
    );
  }
  const size = data.bucketSeconds * 1000;
  const begin = Date.parse(data.from) + Math.floor((hover - Date.parse(data.from)) / size) * size;
  const count = data.points.find((point) => Date.parse(point.time) === begin)?.count ?? 0;
  return (
    <span>
      {shortTime(new Date(begin), now)} – {shortTime(new Date(begin + size), now)}: <strong>{exactCount(count)}</strong>
    </span>
  );
}

interface ChosenProps {
  data: ErrorOccurrences;
  chosen: TimeWindow;
  group: ErrorGroupDetail["group"];
  zoom: (window: TimeWindow) => void;
  clear: () => void;
}

function Chosen({ data, chosen, group, zoom, clear }: ChosenProps) {
  const { t } = useTranslation();
  const [from, to] = [new Date(chosen.from), new Date(chosen.to)];
  const count = countWithin(data, chosen);
  return (
    <>
      <span>
        {shortTime(from, to)} – {shortTime(to, to)}: <strong>{exactCount(count)}</strong>
      </span>
      <Link
        to="/changes"
        search={(s) => ({
          ...s,
          namespace: group.namespace || undefined,
          from: from.toISOString(),
          to: to.toISOString(),
        })}
      >
        {t("errors.whatChanged")}
      </Link>
      <Button onClick={() => zoom(chosen)}>{t("errors.zoomHere")}</Button>
      <CloseButton size="sm" aria-label={t("common.close")} onClick={clear} />
    </>
  );
}
