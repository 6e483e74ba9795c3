import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { RowData } from "@tanstack/react-table";
import { type ReactNode, useCallback, useMemo } from "react";
import { ErrorState } from "@/components/states/ErrorState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import type { Page } from "@/lib/api/page";
import { DataTable } from "./DataTable";
import type { Column } from "./features";
import { ListNotes } from "./ListNotes";

interface ListTableProps<T extends RowData> {
  label: string;
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  columns: Column<T>[];
  rowId: (row: T) => string;
  /** Shown instead of the table when there are no rows. */
  empty: ReactNode;
  sort?: string;
  onSort?: (sort: string) => void;
  open?: (row: T) => void;
}

/** A list of the server as a table, in each of its states: coming, failed, empty, growing, older than the newest. */
export function ListTable<T extends RowData>({ query, empty, ...table }: ListTableProps<T>) {
  const { data, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [isFetchingNextPage, fetchNextPage]);
  const first = data?.pages[0];
  if (!first) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <SkeletonRows count={12} />;
  }
  return (
    <>
      <ListNotes
        first={first}
        pages={data.pages.length}
        loaded={rows.length}
        failed={isError ? query.dataUpdatedAt : null}
        refresh={() => void refetch()}
      />
      {rows.length === 0 ? (
        empty
      ) : (
        <DataTable {...table} rows={rows} total={first.total} hasMore={hasNextPage && !isError} loadMore={loadMore} />
      )}
    </>
  );
}
