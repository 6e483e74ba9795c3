import { answer } from "@/lib/api/answer";
import { getHealth } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import type { Scope } from "@/lib/moment/useScope";
import { instantQuery } from "@/lib/query/instantQuery";

export function healthQuery(moment: Moment, scope: Scope = {}) {
  return instantQuery({
    name: "health",
    moment,
    details: { ...scope },
    read: (signal) => answer(getHealth({ query: { ...momentParams(moment), ...scope }, signal })),
  });
}
