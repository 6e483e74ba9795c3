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
import { useAgainst } from "@/lib/moment/useAgainst";
import { changesQuery } from "@/lib/requests/changes";

const SHOWN = 14;

/** What changed lately, up to the instant looked at. */
export function LatestChanges() {
  const { t } = useTranslation();
  const query = useQuery(changesQuery(useMoment(), { from: useAgainst() }, SHOWN));
  const columns = useMemo(() => groupColumns(t).slice(0, 3), [t]);
  const rows = query.data?.items;
  return (
    <Section title={t("overview.latestChanges")} side={<Link to="/changes">{t("common.showAll")}</Link>}>
      {rows === undefined ? (
        query.isError ? (
          <ErrorState error={query.error} retry={() => void query.refetch()} />
        ) : (
          <SkeletonRows count={10} />
        )
      ) : rows.length === 0 ? (
        <EmptyState title={t("changes.none")} />
      ) : (
        <PlainTable label={t("overview.latestChanges")} columns={columns} rows={rows} rowId={(change) => change.id} />
      )}
    </Section>
  );
}
