import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { PageLine } from "@/components/layout/PageLine";
import { Section } from "@/components/layout/Section";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import type { DimensionAnswer } from "@/lib/api/generated/types.gen";
import { DIMENSIONS } from "@/lib/api/words";
import { signed } from "@/lib/format/decimal";
import { useMoment } from "@/lib/moment/moment";
import { useScope } from "@/lib/moment/useScope";
import { dimensionQuery } from "./api/dimension";
import { OverallTrend } from "./OverallTrend";
import { ruleHealthColumns } from "./ruleHealthColumns";
import { ScopeNote } from "./ScopeNote";
import { SumRow } from "./SumRow";

/** One dimension: its rules, each with what it takes off. */
export function DimensionPage() {
  const { t } = useTranslation();
  const { dimension } = useParams({ from: "/health/$dimension" });
  const known = DIMENSIONS.find((each) => each === dimension);
  const query = useQuery(dimensionQuery(useMoment(), dimension, useScope()));
  const name = known ? t(`dimension.${known}`) : dimension;
  return (
    <>
      <PageLine name={name}>{query.data ? <Words answer={query.data} name={name} /> : "\u00a0"}</PageLine>
      <ScopeNote />
      {known ? <OverallTrend name={known} /> : null}
      <Section title={t("health.rules")}>
        <QueryView query={query} rows={8}>
          {(data) =>
            data.score === null ? (
              <EmptyState title={t("health.unknown")}>{data.unknownBecause}</EmptyState>
            ) : (
              <Rules answer={data} />
            )
          }
        </QueryView>
      </Section>
    </>
  );
}

function Words({ answer, name }: { answer: DimensionAnswer; name: string }) {
  const { t } = useTranslation();
  if (answer.score === null) {
    return t("health.dimensionUnknown", { name, reason: answer.unknownBecause ?? "" });
  }
  const hit = answer.rules.filter((rule) => rule.count > 0).length;
  return hit === 0
    ? t("health.dimensionSpotless", { name, score: answer.score })
    : t("health.dimensionWords", { name, score: answer.score, count: hit, deducted: answer.deducted });
}

function Rules({ answer }: { answer: DimensionAnswer }) {
  const { t } = useTranslation();
  const columns = useMemo(() => ruleHealthColumns(t, answer.dimension), [t, answer.dimension]);
  const rows = useMemo(
    () => answer.rules.toSorted((a, b) => Number(b.deduction) - Number(a.deduction)),
    [answer.rules],
  );
  const floored = Number(answer.deducted) > 100;
  const sums = (count: number) => (
    <>
      <SumRow columns={count} label={t("health.deducted")} value={signed(`-${answer.deducted}`)} />
      <SumRow
        columns={count}
        label={floored ? t("health.floored") : t("health.hundredMinus")}
        value={answer.score ?? "–"}
        strong
      />
    </>
  );
  return (
    <PlainTable label={t("health.rules")} columns={columns} rows={rows} rowId={(rule) => rule.rule} footer={sums} />
  );
}
