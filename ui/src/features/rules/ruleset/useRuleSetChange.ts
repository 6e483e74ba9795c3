import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AdjustmentWish } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { nextRuleSet } from "./adjustment";
import { define, ruleSetsQuery } from "../api/ruleSets";

type Change = ({ add: AdjustmentWish } | { reset: string }) & { reason: string };

/** Writes down the next rule set: the one in force with a change. */
export function useRuleSetChange(done: () => void) {
  const { cluster } = useMoment();
  const queries = useQueryClient();
  const sets = useQuery(ruleSetsQuery({ cluster }));
  const mutation = useMutation({
    mutationFn: ({ reason, ...change }: Change) => define(cluster, nextRuleSet(sets.data?.items ?? [], change, reason)),
    onSuccess: () => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] === "live" });
      done();
    },
  });
  return { ready: sets.data !== undefined, mutation };
}
