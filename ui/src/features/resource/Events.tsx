import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { ErrorState } from "@/components/states/ErrorState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { PlainTable } from "@/components/table/PlainTable";
import { useMoment } from "@/lib/moment/moment";
import { eventsQuery } from "./api/events";
import { eventColumns } from "./eventColumns";

/** What Kubernetes said about the object. */
export function Events({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(eventsQuery(useMoment(), uid));
  const columns = useMemo(() => eventColumns(t), [t]);
  const rows = query.data?.pages.flatMap((page) => page.items);
  if (!rows) {
    return query.isError ? (
      <ErrorState error={query.error} retry={() => void query.refetch()} />
    ) : (
      <SkeletonRows count={6} />
    );
  }
  return rows.length === 0 ? (
    <EmptyState title={t("resource.noEvents")}>{t("resource.noEventsHint")}</EmptyState>
  ) : (
    <PlainTable label={t("resource.tab.events")} columns={columns} rows={rows} rowId={(row) => row.uid} />
  );
}
