import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "@/lib/keys/registry";
import { isLive, useMoment } from "@/lib/moment/moment";
import { useCluster } from "@/lib/moment/useCluster";
import { useClusterClock } from "@/lib/moment/useClusterClock";
import { useTimeTravel } from "@/lib/moment/useTimeTravel";
import { healthQuery } from "@/lib/requests/health";
import { Compare } from "./Compare";
import { Controls } from "./Controls";
import { MomentLabel } from "./MomentLabel";
import { TimeTrack } from "./TimeTrack";
import classes from "./timebar.module.css";
import { usePlayback } from "./usePlayback";
import { useStep } from "./useStep";
import { useTimeWindow } from "@/lib/moment/useTimeWindow";
import { ZoomControls } from "./ZoomControls";

/** The instant looked at in milliseconds, or null while the time of a position is not known yet. */
function useInstant(): number | null {
  const moment = useMoment();
  const { data } = useQuery(healthQuery(moment));
  const time = moment.at ?? (moment.position !== undefined ? data?.asOf.time : null);
  return time ? new Date(time).getTime() : null;
}

/** Time, at the bottom of every page. */
export function TimeBar() {
  const { t } = useTranslation();
  const moment = useMoment();
  const live = isLive(moment);
  const clock = useClusterClock();
  const instant = useInstant();
  const at = instant ?? clock;
  const { window, history, chosen, zoom, choose } = useTimeWindow(instant);
  const { toInstant, toLive } = useTimeTravel();
  const travel = (time: number, replace = false) => toInstant(new Date(time).toISOString(), replace);
  const playback = usePlayback({ at: live ? window.from : at, end: clock, travel, toLive });
  const { step, said } = useStep(moment);
  const { playing, setPlaying } = playback;
  useShortcuts(
    useMemo(
      () => [
        { keys: "[", does: t("keys.previousEvent"), run: () => void step("previous") },
        { keys: "]", does: t("keys.nextEvent"), run: () => void step("next") },
        { keys: " ", does: t("keys.play"), run: () => setPlaying(!playing) },
        { keys: "0", does: t("keys.live"), run: toLive },
      ],
      [t, step, playing, setPlaying, toLive],
    ),
  );
  const recording = useCluster().origin === "recording";
  return (
    <footer className={classes.bar} aria-label={t("timebar.label")} data-past={!live || undefined}>
      <Controls playback={playback} step={(direction) => void step(direction)} />
      <MomentLabel at={at} now={clock} live={live} recording={recording} said={said} toLive={toLive} />
      <TimeTrack window={window} at={at} live={live} travel={travel} toLive={toLive} zoom={zoom} choose={choose} />
      <ZoomControls chosen={chosen} zoom={(factor) => zoom(at, factor)} whole={() => choose(undefined)}>
        <Compare moment={moment} at={at} first={history.from} />
      </ZoomControls>
    </footer>
  );
}
