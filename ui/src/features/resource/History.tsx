import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { ErrorState } from "@/components/states/ErrorState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { useMoment } from "@/lib/moment/moment";
import { historyQuery } from "./api/history";
import { HistoryList } from "./HistoryList";
import classes from "./resource.module.css";
import { VersionDiff } from "./VersionDiff";
import { versionsOf } from "./versions";

/** All versions of an object; any two of them side by side. */
export function History({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(historyQuery(useMoment(), uid));
  const search = useSearch({ from: "/resources/$uid" });
  const navigate = useNavigate({ from: "/resources/$uid" });
  const entries = query.data?.pages.flatMap((page) => page.items);
  if (!entries) {
    return query.isError ? (
      <ErrorState error={query.error} retry={() => void query.refetch()} />
    ) : (
      <SkeletonRows count={8} />
    );
  }
  if (entries.length === 0) {
    return <EmptyState title={t("changes.none")} />;
  }
  const versions = versionsOf(
    entries.map((entry) => entry.position),
    search,
  );
  const choose = (part: { before?: number; after?: number }) =>
    void navigate({ search: (s) => ({ ...s, ...versions, ...part }), replace: true });
  return (
    <div className={classes.columns}>
      <div>
        <HistoryList entries={entries} versions={versions} choose={choose} />
        {query.hasNextPage ? <Button onClick={() => void query.fetchNextPage()}>{t("common.more")}</Button> : null}
      </div>
      {versions ? (
        <VersionDiff uid={uid} before={versions.before} after={versions.after} />
      ) : (
        <EmptyState title={t("resource.oneVersion")} />
      )}
    </div>
  );
}
