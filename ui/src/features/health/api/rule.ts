import { infiniteQueryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { getRuleHealth } from "@/lib/api/generated/sdk.gen";
import type { RuleAnswer } from "@/lib/api/generated/types.gen";
import { type Moment, momentParams } from "@/lib/moment/moment";
import { instantKey, staleTimeOf } from "@/lib/query/instantQuery";

const PAGE = 500;

/** A rule with the objects that hit it, page by page. */
export function ruleQuery(moment: Moment, dimension: string, rule: string) {
  return infiniteQueryOptions({
    queryKey: instantKey("health-rule", moment, { dimension, rule }),
    queryFn: ({ pageParam, signal }) =>
      answer(
        getRuleHealth({
          path: { dimension, rule },
          query: { ...momentParams(moment), cursor: pageParam, limit: PAGE },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: RuleAnswer) => last.next ?? undefined,
    staleTime: staleTimeOf(moment),
  });
}
