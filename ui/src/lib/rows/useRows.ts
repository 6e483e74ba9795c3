import { useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Page } from "@/lib/api/page";
import type { Moment } from "@/lib/moment/moment";
import { instantKey, staleTimeOf } from "@/lib/query/instantQuery";
import { sameQuestion } from "@/lib/query/sameQuestion";
import { type LoadedRows, loadedRows, PAGE_ROWS, pagesBetween } from "./rowPages";

/** Which part of a list: by its place, or what follows a page. */
export interface Part {
  offset?: number;
  cursor?: string;
  limit: number;
}

export type Rows<T> = Pick<Page<T>, "asOf" | "items" | "total">;

export type ReadPart<T, P = Page<T>> = (moment: Moment, part: Part, signal?: AbortSignal) => Promise<P>;

export interface ListQuestion<T, P> {
  name: string;
  moment: Moment;
  details: Record<string, unknown>;
  read: ReadPart<T, P>;
}

export interface RowList<T, P = Page<T>> {
  /** The answer with the first rows; undefined until it is there. */
  first: P | undefined;
  total: number;
  loaded: LoadedRows<T>;
  /** Tells which rows are in view, so that they are fetched. */
  show: (first: number, last: number) => void;
  /** True while rows further down are read: the list then stays as it is until the reader asks for news. */
  still: boolean;
  isError: boolean;
  error: unknown;
  updatedAt: number;
  refetch: () => void;
}

/** While the scroll bar is dragged, pages fly by that nobody wants to see. */
const REST_MS = 60;
/** Rows that were scrolled out of view are forgotten after this, so that memory stays bounded. */
const FORGET_MS = 30_000;

function useView(): [{ first: number; last: number }, (first: number, last: number) => void] {
  const [view, setView] = useState({ first: 0, last: 0 });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = useCallback((first: number, last: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => setView((before) => (before.first === first && before.last === last ? before : { first, last })),
      REST_MS,
    );
  }, []);
  return [view, show];
}

/**
 * A list of the server of any length: the first rows, and those in view wherever that is. All are of the position of
 * the first answer, so that they belong together while more is written.
 */
export function useRows<T, P extends Rows<T> = Page<T>>(question: ListQuestion<T, P>): RowList<T, P> {
  const { name, moment, details, read } = question;
  const [view, show] = useView();
  const key = instantKey(name, moment, { ...details, rows: PAGE_ROWS });
  const still = view.last >= PAGE_ROWS;
  const head = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read(moment, { limit: PAGE_ROWS }, signal),
    staleTime: staleTimeOf(moment),
    placeholderData: (before, query) => (sameQuestion(key, query?.queryKey) ? before : undefined),
    meta: { still },
  });
  const first = head.data;
  const total = first?.total ?? 0;
  const pinned = useMemo(
    () => ({ cluster: moment.cluster, position: first?.asOf.position }),
    [moment.cluster, first?.asOf.position],
  );
  const wanted = useMemo(
    () => pagesBetween(view.first, view.last, total).filter((page) => page > 0),
    [view.first, view.last, total],
  );
  const more = useQueries({
    queries: wanted.map((page) => ({
      queryKey: instantKey(name, pinned, { ...details, page }),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        read(pinned, { offset: page * PAGE_ROWS, limit: PAGE_ROWS }, signal),
      staleTime: Infinity,
      gcTime: FORGET_MS,
    })),
    combine: (results) => results.map((result) => ({ items: result.data?.items, failed: result.isError })),
  });
  const loaded = useMemo(
    () =>
      loadedRows(new Map([[0, first?.items] as const, ...wanted.map((page, at) => [page, more[at]?.items] as const)])),
    [first, wanted, more],
  );
  const { isError, error, dataUpdatedAt, refetch } = head;
  return {
    first,
    total,
    loaded,
    show,
    still,
    isError: isError || more.some((page) => page.failed),
    error,
    updatedAt: dataUpdatedAt,
    refetch: () => void refetch(),
  };
}
