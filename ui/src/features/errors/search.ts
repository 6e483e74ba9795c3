import { ERROR_LEVELS, ERROR_SOURCES, ERROR_STATES, type ErrorLevel, type ErrorSource } from "@/lib/api/errorWords";
import { oneOf, text } from "@/lib/moment/search";

/** Those that nobody settled are shown when nothing is said. */
export const SHOWN_STATES = ["open", ...ERROR_STATES, "all"] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

const SORTS = ["lastSeen", "count", "severity", "rate", "firstSeen"] as const;
type Sort = (typeof SORTS)[number];
export type ErrorSort = Sort | `-${Sort}`;
export const ERROR_SORTS: readonly ErrorSort[] = SORTS.flatMap((sort) => [sort, `-${sort}` as const]);

export interface ErrorsSearch {
  state?: ShownState;
  q?: string;
  namespace?: string;
  service?: string;
  level?: ErrorLevel;
  release?: string;
  owner?: string;
  source?: ErrorSource;
  sort?: ErrorSort;
}

export function errorsSearch(search: Record<string, unknown>): ErrorsSearch {
  return {
    state: oneOf(search.state, SHOWN_STATES),
    q: text(search.q),
    namespace: text(search.namespace),
    service: text(search.service),
    level: oneOf(search.level, ERROR_LEVELS),
    release: text(search.release),
    owner: text(search.owner),
    source: oneOf(search.source, ERROR_SOURCES),
    sort: oneOf(search.sort, ERROR_SORTS),
  };
}

export interface ErrorSearch {
  /** Which example is shown, from 1. */
  example?: number;
}

export function errorSearch(search: Record<string, unknown>): ErrorSearch {
  const example = Number(search.example);
  return { example: Number.isSafeInteger(example) && example > 0 ? example : undefined };
}
