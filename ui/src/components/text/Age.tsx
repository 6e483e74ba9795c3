import { useNow } from "@/lib/time/clock";
import { bothZones } from "@/lib/time/format";
import { useDuration } from "./useDuration";

/** How long something has been so, e.g. "2 h 3 m"; the time since when on hover. */
export function Age({ since, until }: { since: string; until?: string | null }) {
  const now = useNow();
  const duration = useDuration();
  const from = new Date(since);
  const to = until ? new Date(until).getTime() : now;
  return (
    <time dateTime={since} title={bothZones(from)}>
      {duration(to - from.getTime())}
    </time>
  );
}
