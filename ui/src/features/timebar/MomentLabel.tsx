import { useTranslation } from "react-i18next";
import { useDuration } from "@/components/text/useDuration";
import { bothZones, shortTime } from "@/lib/time/format";
import classes from "./timebar.module.css";

interface MomentLabelProps {
  /** The instant looked at and the newest there is, in milliseconds. */
  at: number;
  now: number;
  live: boolean;
  recording: boolean;
  said: string | null;
  toLive: () => void;
}

/** "Live", or "14:32:07, 3 h ago · back to live", and what the last step came to. */
export function MomentLabel({ at, now, live, recording, said, toLive }: MomentLabelProps) {
  const { t } = useTranslation();
  const duration = useDuration();
  const instant = new Date(at);
  const words = shortTime(instant, new Date(now));
  return (
    <div className={classes.label} aria-live="polite">
      {live ? (
        <span className={classes.live}>
          <span className={classes.dot} aria-hidden="true" />
          <time dateTime={instant.toISOString()} title={bothZones(instant)}>
            {words}
          </time>
          <span className="dim">{recording ? t("timebar.recordingLive") : t("timebar.live")}</span>
        </span>
      ) : (
        <span className={classes.past}>
          <span className="visually-hidden">{t("timebar.past")}</span>
          <time dateTime={instant.toISOString()} title={bothZones(instant)}>
            {words}
          </time>
          <span>{`, ${t("time.ago", { duration: duration(now - at, true) })} · `}</span>
          <button type="button" className={classes.back} onClick={toLive}>
            {t("timebar.backToLive")}
          </button>
        </span>
      )}
      {said ? (
        <span className={classes.said} title={said}>
          {said}
        </span>
      ) : null}
    </div>
  );
}
