import { bothZones } from "@/lib/time/format";
import { useAgo } from "./useAgo";

/** A relative time; local and UTC time on hover. "Now" is the instant that the page looks at. */
export function TimeAgo({ time }: { time: string }) {
  const ago = useAgo();
  return (
    <time dateTime={time} title={bothZones(new Date(time))}>
      {ago(time)}
    </time>
  );
}
