import { answer } from "@/lib/api/answer";
import { search } from "@/lib/api/generated/sdk.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantQuery } from "@/lib/query/instantQuery";

export function searchQuery(moment: Moment, q: string) {
  return instantQuery({
    name: "search",
    moment,
    details: { q },
    enabled: q.length > 0,
    read: (signal) => answer(search({ query: { ...momentParams(moment), q, limit: 20 }, signal })),
  });
}
