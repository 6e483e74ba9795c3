import { answer } from "@/lib/api/answer";
import { getDimensionHealth } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { Scope } from "@/lib/moment/useScope";
import { instantQuery } from "@/lib/query/instantQuery";

export function dimensionQuery(moment: Moment, dimension: string, scope: Scope) {
  return instantQuery({
    name: "health-dimension",
    moment,
    details: { dimension, ...scope },
    read: (signal) =>
      answer(getDimensionHealth({ path: { dimension }, query: { ...momentParams(moment), ...scope }, signal })),
  });
}
