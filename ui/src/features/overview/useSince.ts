import { useQuery } from "@tanstack/react-query";
import { useChartFrame } from "@/components/charts/useChartFrame";
import { useMoment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { trendQuery } from "@/lib/requests/trend";

/** Since when the overview compares: the instant chosen, else the start of the stretch shown, or the first instant in it with a known score. */
export function useSince(): string | undefined {
  const { cluster } = useMoment();
  const { from, to } = useChartFrame();
  const { data } = useQuery(trendQuery({ cluster }, { from, to }));
  const against = useAgainst();
  return against ?? data?.items.find((point) => point.overall !== null)?.time;
}
