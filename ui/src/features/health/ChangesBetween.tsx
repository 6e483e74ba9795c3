import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { groupColumns } from "@/components/change/groupColumns";
import { Section } from "@/components/layout/Section";
import { EmptyState } from "@/components/states/EmptyState";
import { ErrorState } from "@/components/states/ErrorState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { PlainTable } from "@/components/table/PlainTable";
import { useMoment } from "@/lib/moment/moment";
import { changesQuery } from "@/lib/requests/changes";
import type { DifferenceRange } from "./useDifferenceRange";

const SHOWN = 20;

/** What changed between the two instants: where to look for the cause of the causes. */
export function ChangesBetween({ range }: { range: DifferenceRange }) {
  const { t } = useTranslation();
  const query = useQuery(changesQuery(useMoment(), { from: range.from, to: range.to }, SHOWN));
  const columns = useMemo(() => groupColumns(t), [t]);
  const rows = query.data?.items;
  const all = (
    <Link to="/changes" search={{ from: range.from, to: range.to }}>
      {t("common.showAll")}
    </Link>
  );
  return (
    <Section title={t("health.changesBetween")} side={all}>
      {rows === undefined ? (
        query.isError ? (
          <ErrorState error={query.error} retry={() => void query.refetch()} />
        ) : (
          <SkeletonRows count={6} />
        )
      ) : rows.length === 0 ? (
        <EmptyState title={t("health.noChangesBetween")} />
      ) : (
        <PlainTable label={t("health.changesBetween")} columns={columns} rows={rows} rowId={(change) => change.id} />
      )}
    </Section>
  );
}
