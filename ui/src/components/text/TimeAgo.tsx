import { useTranslation } from "react-i18next";
import { useNow } from "@/lib/time/clock";
import { bothZones } from "@/lib/time/format";
import { useDuration } from "./useDuration";

/** A relative time; local and UTC time on hover. "Now" is the instant that the page looks at. */
export function TimeAgo({ time }: { time: string }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const instant = new Date(time);
  const age = useNow() - instant.getTime();
  const words =
    Math.abs(age) < 1_000
      ? t("time.now")
      : t(age < 0 ? "time.in" : "time.ago", { duration: duration(Math.abs(age), true) });
  return (
    <time dateTime={time} title={bothZones(instant)}>
      {words}
    </time>
  );
}
