import { useNow } from "@/lib/time/clock";
import { bothZones, shortTime } from "@/lib/time/format";

/** The time of day (with the date when it is another day); local and UTC time on hover. */
export function ClockTime({ time }: { time: string }) {
  const instant = new Date(time);
  const now = useNow();
  return (
    <time dateTime={time} title={bothZones(instant)}>
      {shortTime(instant, new Date(now))}
    </time>
  );
}
