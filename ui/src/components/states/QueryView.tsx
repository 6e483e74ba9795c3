import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState } from "./ErrorState";
import { SkeletonRows } from "./SkeletonRows";
import { StaleNote } from "./StaleNote";

interface QueryViewProps<T> {
  query: UseQueryResult<T>;
  rows?: number;
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** One of: what is coming, why it failed, or what is known, with a note when that is older than it should be. */
export function QueryView<T>({ query, rows, skeleton, children }: QueryViewProps<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError ? <StaleNote since={query.dataUpdatedAt} retry={() => void query.refetch()} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  }
  return skeleton ?? <SkeletonRows count={rows} />;
}
