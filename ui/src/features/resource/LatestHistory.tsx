import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/layout/Section";
import { EmptyState } from "@/components/states/EmptyState";
import { ErrorState } from "@/components/states/ErrorState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { useMoment } from "@/lib/moment/moment";
import { historyQuery } from "./api/history";
import { HistoryList } from "./HistoryList";

const SHOWN = 12;

/** The last things that happened to the object. */
export function LatestHistory({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(historyQuery(useMoment(), uid));
  const entries = query.data?.pages[0]?.items;
  return (
    <Section title={t("resource.latest")}>
      {entries === undefined ? (
        query.isError ? (
          <ErrorState error={query.error} retry={() => void query.refetch()} />
        ) : (
          <SkeletonRows count={6} />
        )
      ) : entries.length === 0 ? (
        <EmptyState title={t("changes.none")} />
      ) : (
        <HistoryList entries={entries.slice(0, SHOWN)} />
      )}
    </Section>
  );
}
