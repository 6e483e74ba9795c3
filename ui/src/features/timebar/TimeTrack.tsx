import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useMoment } from "@/lib/moment/moment";
import { clockTime, shortTime } from "@/lib/time/format";
import { timelineQuery } from "./api/timeline";
import { Bars } from "./Bars";
import { Gaps } from "./Gaps";
import { Playhead } from "./Playhead";
import { fractionOf, inSteps, type TimeWindow } from "@/lib/time/timeWindow";
import classes from "./timebar.module.css";
import { useTrackKeys } from "./useTrackKeys";
import { useTrackPointer } from "./useTrackPointer";

const BUCKETS = 120;

interface TimeTrackProps {
  window: TimeWindow;
  /** The instant looked at, in milliseconds; the newest one when live. */
  at: number;
  live: boolean;
  travel: (time: number) => void;
  toLive: () => void;
  zoom: (around: number, factor: number) => void;
  choose: (window: TimeWindow) => void;
}

/** The strip of time: bars of what happened, gaps, the playhead. Works with pointer and keyboard as a slider. */
export function TimeTrack({ window, at, live, travel, toLive, zoom, choose }: TimeTrackProps) {
  const { t } = useTranslation();
  const { cluster } = useMoment();
  const asked = useMemo(() => inSteps(window, BUCKETS), [window]);
  const { data } = useQuery(
    timelineQuery(cluster, new Date(asked.from).toISOString(), new Date(asked.to).toISOString(), BUCKETS),
  );
  const track = useRef<HTMLDivElement>(null);
  const pointer = useTrackPointer({ track, window, travel, toLive, zoom, choose });
  const onKeyDown = useTrackKeys({ window, at, travel, toLive, zoom });
  const shown = new Date(pointer.preview ?? at);
  return (
    <div
      ref={track}
      className={classes.track}
      role="slider"
      tabIndex={0}
      title={t("timebar.hint")}
      aria-label={t("timebar.instant")}
      aria-valuemin={Math.round(window.from / 1000)}
      aria-valuemax={Math.round(window.to / 1000)}
      aria-valuenow={Math.round(at / 1000)}
      aria-valuetext={live ? t("timebar.live") : shortTime(shown, new Date(window.to))}
      onKeyDown={onKeyDown}
      {...pointer.handlers}
    >
      <svg className={classes.strip} viewBox="0 0 1000 34" preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <pattern id="hs-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className={classes.hatch} width="2.5" height="6" />
          </pattern>
        </defs>
        {data ? <Gaps timeline={data} window={window} /> : null}
        {data ? <Bars timeline={data} window={window} /> : null}
      </svg>
      {pointer.selection ? <Selection window={window} selection={pointer.selection} /> : null}
      <Playhead fraction={fractionOf(window, shown.getTime())} live={live && pointer.preview === null} />
      <span className={classes.edge}>{clockTime(new Date(window.from))}</span>
      <span className={classes.edge} data-end>
        {clockTime(new Date(window.to))}
      </span>
    </div>
  );
}

function Selection({ window, selection }: { window: TimeWindow; selection: TimeWindow }) {
  const left = fractionOf(window, selection.from) * 100;
  const width = fractionOf(window, selection.to) * 100 - left;
  return <div className={classes.selection} style={{ left: `${left}%`, width: `${width}%` }} />;
}
