import { answer } from "@/lib/api/answer";
import { getHealthTrend } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { Scope } from "@/lib/moment/useScope";
import { instantQuery } from "@/lib/query/instantQuery";

interface TrendRange {
  from?: string;
  to?: string;
  points?: number;
}

export function trendQuery(moment: Moment, { from, to, points = 400 }: TrendRange, scope: Scope = {}) {
  return instantQuery({
    name: "trend",
    moment,
    details: { from, to, points, ...scope },
    read: (signal) =>
      answer(getHealthTrend({ query: { ...momentParams(moment), from, to, points, ...scope }, signal })),
  });
}
