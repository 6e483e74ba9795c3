import { infiniteQueryOptions } from "@tanstack/react-query";
import { answer } from "@/lib/api/answer";
import { listDeadLetters } from "@/lib/api/generated/sdk.gen";
import type { DeadLetter } from "@/lib/api/generated/types.gen";
import type { Page } from "@/lib/api/page";

export const DEAD_LETTERS_KEY = ["dead-letters", "", {}, "live"] as const;

export function deadLettersQuery() {
  return infiniteQueryOptions({
    queryKey: DEAD_LETTERS_KEY,
    queryFn: ({ pageParam, signal }): Promise<Page<DeadLetter>> =>
      answer(listDeadLetters({ query: { cursor: pageParam, limit: 100 }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<DeadLetter>) => last.next ?? undefined,
  });
}
