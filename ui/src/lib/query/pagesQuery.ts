import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Page } from "@/lib/api/page";
import type { Moment } from "@/lib/moment/moment";
import { instantKey, staleTimeOf } from "./instantQuery";
import { sameQuestion } from "./sameQuestion";

interface List<T> {
  name: string;
  moment: Moment;
  details: Record<string, unknown>;
  read: (cursor: string | undefined, signal?: AbortSignal) => Promise<Page<T>>;
}

/** A list at an instant, page by page. The cursor pins the position, so the pages of one answer belong together. */
export function pagesQuery<T>({ name, moment, details, read }: List<T>) {
  const queryKey = instantKey(name, moment, details);
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<T>) => last.next ?? undefined,
    staleTime: staleTimeOf(moment),
    placeholderData: (before, query) => (sameQuestion(queryKey, query?.queryKey) ? before : undefined),
  });
}
