import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMoment } from "@/lib/moment/moment";
import { useCluster } from "@/lib/moment/useCluster";
import { useClusterClock } from "@/lib/moment/useClusterClock";
import { healthQuery } from "@/lib/requests/health";
import { NowContext } from "@/lib/time/clock";

/** Sets what "now" is on the page: the instant looked at, the recording's clock, or the wall clock. */
export function PageClock({ live, children }: { live: boolean; children: ReactNode }) {
  const moment = useMoment();
  const clock = useClusterClock();
  const recording = useCluster().origin === "recording";
  const { data } = useQuery({ ...healthQuery(moment), enabled: !live });
  const instant = moment.at ?? data?.asOf.time;
  const now = live ? (recording ? clock : null) : instant ? new Date(instant).getTime() : clock;
  return <NowContext value={now}>{children}</NowContext>;
}
