import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { causeColumns } from "@/components/health/causeColumns";
import { EmptyState } from "@/components/states/EmptyState";
import { PlainTable } from "@/components/table/PlainTable";
import type { HealthDifference } from "@/lib/api/generated/types.gen";
import { signed, sumOf } from "@/lib/format/decimal";
import { SumRow } from "./SumRow";

/** What moved the score; the points add up to the difference. */
export function Causes({ difference }: { difference: HealthDifference }) {
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
