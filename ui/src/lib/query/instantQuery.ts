import { queryOptions, type QueryFunctionContext } from "@tanstack/react-query";
import { isLive, type Moment, momentKey } from "@/lib/moment/moment";
import { sameQuestion } from "./sameQuestion";

type Details = Record<string, unknown>;
export type InstantKey = readonly [name: string, cluster: string, details: Details, instant: string];

interface Question<T> {
  name: string;
  moment: Moment;
  details?: Details;
  read: (signal: AbortSignal) => Promise<T>;
  enabled?: boolean;
}

export const instantKey = (name: string, moment: Moment, details: Details = {}): InstantKey =>
  [name, moment.cluster, details, momentKey(moment)] as const;

/** The past never goes stale; what is live is told to be stale by the server's stream. */
export const staleTimeOf = (moment: Moment) => (isLive(moment) ? 30_000 : Infinity);

/**
 * A question asked at an instant. While the answer for another instant of the same question is on its way, the
 * one before stays on the screen, so that stepping through time does not flicker.
 */
export function instantQuery<T>({ name, moment, details, read, enabled }: Question<T>) {
  const queryKey = instantKey(name, moment, details);
  return queryOptions({
    queryKey,
    queryFn: ({ signal }: QueryFunctionContext) => read(signal),
    staleTime: staleTimeOf(moment),
    placeholderData: (before, query) => (sameQuestion(queryKey, query?.queryKey) ? before : undefined),
    enabled,
  });
}
