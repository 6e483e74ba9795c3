import { answer } from "@/lib/api/answer";
import { getHealthTrend } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

interface TrendRange {
  from?: string;
  to?: string;
  points?: number;
}

export function trendQuery(moment: Moment, { from, to, points = 400 }: TrendRange) {
  return instantQuery({
    name: "trend",
    moment,
    details: { from, to, points },
    read: (signal) => answer(getHealthTrend({ query: { ...momentParams(moment), from, to, points }, signal })),
  });
}
