import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { PageLine } from "@/components/layout/PageLine";
import { Section } from "@/components/layout/Section";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import type { Health } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { useScope } from "@/lib/moment/useScope";
import { differenceQuery } from "@/lib/requests/difference";
import { healthQuery } from "@/lib/requests/health";
import { Causes } from "./Causes";
import { dimensionColumns } from "./dimensionColumns";
import { OverallSum } from "./OverallSum";
import { OverallTrend } from "./OverallTrend";
import { useDifferenceWords } from "./useDifferenceWords";
import { ScopeNote } from "./ScopeNote";
import { useHealthWords } from "./useHealthWords";

/** How the overall score comes about: the first level of the drill-down. */
export function HealthPage() {
  const { t } = useTranslation();
  const scope = useScope();
  const query = useQuery(healthQuery(useMoment(), scope));
  const words = useHealthWords(query.data);
  const against = useAgainst();
  const difference = useQuery(differenceQuery(useMoment(), against, undefined, scope));
  const differenceWords = useDifferenceWords(difference.data);
  return (
    <>
      <PageLine
        name={t("page.health")}
        side={
          <>
            <Link to="/health/by/$part" params={{ part: "namespaces" }}>
              {t("parts.show")}
            </Link>
            <Link to="/health/difference">{t("health.compare")}</Link>
          </>
        }
      >
        {(against ? differenceWords : words) ?? "\u00a0"}
      </PageLine>
      <ScopeNote />
      <OverallTrend />
      {against ? (
        <Section title={t("page.difference")}>
          <QueryView query={difference} rows={5}>
            {(data) => <Causes difference={data} />}
          </QueryView>
        </Section>
      ) : null}
      <Section title={t("health.parts")}>
        <QueryView query={query} rows={5}>
          {(data) =>
            data.overall ? (
              <Parts health={data} />
            ) : (
              <EmptyState title={t("health.unknown")}>{data.unknownBecause}</EmptyState>
            )
          }
        </QueryView>
      </Section>
    </>
  );
}

function Parts({ health }: { health: Health }) {
  const { t } = useTranslation();
  const columns = useMemo(() => dimensionColumns(t, health), [t, health]);
  const sums = (count: number) => <OverallSum health={health} columns={count} />;
  return (
    <PlainTable
      label={t("health.parts")}
      columns={columns}
      rows={health.dimensions}
      rowId={(row) => row.dimension}
      footer={sums}
    />
  );
}
