import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { causeColumns } from "@/components/health/causeColumns";
import { PageLine } from "@/components/layout/PageLine";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import type { HealthDifference } from "@/lib/api/generated/types.gen";
import { signed, sumOf } from "@/lib/format/decimal";
import { useMoment } from "@/lib/moment/moment";
import { differenceQuery } from "@/lib/requests/difference";
import { useChartFrame } from "@/components/charts/useChartFrame";
import { ChangesBetween } from "./ChangesBetween";
import { Instants } from "./Instants";
import { OverallTrend } from "./OverallTrend";
import { SumRow } from "./SumRow";
import { useDifferenceRange } from "./useDifferenceRange";
import { useDifferenceWords } from "./useDifferenceWords";

/** Why the score at one instant is not that at another; the causes add up to the difference. */
export function DifferencePage() {
  const { t } = useTranslation();
  const frame = useChartFrame();
  const range = useDifferenceRange(frame);
  const query = useQuery(differenceQuery(useMoment(), range.from, range.to));
  const words = useDifferenceWords(query.data);
  return (
    <>
      <PageLine name={t("page.difference")}>{words ?? "\u00a0"}</PageLine>
      <Instants range={range} />
      <OverallTrend />
      <QueryView query={query} rows={6}>
        {(data) => <Causes difference={data} />}
      </QueryView>
      <ChangesBetween range={range} />
    </>
  );
}

function Causes({ difference }: { difference: HealthDifference }) {
  const { t } = useTranslation();
  const columns = useMemo(() => causeColumns(t), [t]);
  const rows = useMemo(
    () => difference.causes.toSorted((a, b) => Number(a.points) - Number(b.points)),
    [difference.causes],
  );
  if (difference.delta === null) {
    return <EmptyState title={t("health.differenceUnknown")}>{difference.words}</EmptyState>;
  }
  if (rows.length === 0) {
    return <EmptyState title={t("overview.nothingMoved")} />;
  }
  const sum = sumOf(rows.map((row) => row.points));
  const footer = (count: number) => (
    <SumRow
      columns={count}
      label={t("health.causesSum", { count: rows.length, from: difference.from.score, to: difference.to.score })}
      value={signed(sum)}
      strong
    />
  );
  return (
    <PlainTable
      label={t("page.difference")}
      columns={columns}
      rows={rows}
      rowId={(row) => `${row.kind} ${row.dimension} ${row.rule} ${row.resource?.uid} ${row.words}`}
      footer={footer}
    />
  );
}
