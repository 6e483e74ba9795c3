import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Remediation } from "@/components/finding/Remediation";
import { PageLine } from "@/components/layout/PageLine";
import { EmptyState } from "@/components/states/EmptyState";
import { ErrorState } from "@/components/states/ErrorState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { DataTable } from "@/components/table/DataTable";
import type { RuleShare } from "@/lib/api/generated/types.gen";
import { signed, sumOf } from "@/lib/format/decimal";
import { useMoment } from "@/lib/moment/moment";
import { ruleQuery } from "./api/rule";
import { shareColumns } from "./shareColumns";
import { SumRow } from "./SumRow";

/** One rule: the objects that hit it, each with its share of the deduction. */
export function RuleHealthPage() {
  const { t } = useTranslation();
  const { dimension, rule } = useParams({ from: "/health/$dimension/$rule" });
  const query = useInfiniteQuery(ruleQuery(useMoment(), dimension, rule));
  const navigate = useNavigate();
  const columns = useMemo(() => shareColumns(t), [t]);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const open = useCallback(
    (row: RuleShare) => void navigate({ to: "/health/resources/$uid", params: { uid: row.finding.resource.uid } }),
    [navigate],
  );
  const first = query.data?.pages[0];
  if (!first) {
    return (
      <>
        <PageLine name={rule}>{"\u00a0"}</PageLine>
        {query.isError ? (
          <ErrorState error={query.error} retry={() => void query.refetch()} />
        ) : (
          <SkeletonRows count={8} />
        )}
      </>
    );
  }
  const whole = !query.hasNextPage;
  const shares = sumOf(rows.map((row) => row.points));
  const capped = first.capped ? ` ${t("health.ruleCapped", { cap: first.cap })}` : "";
  const footer = (count: number) => (
    <SumRow
      columns={count}
      label={
        whole
          ? t("health.sharesSum", { count: rows.length })
          : t("health.sharesLoaded", { count: rows.length, total: first.total })
      }
      value={signed(`-${whole ? shares : first.deduction}`)}
      strong
    />
  );
  return (
    <>
      <PageLine name={first.title}>
        {t("health.ruleWords", { title: first.title, count: first.count, deduction: first.deduction }) + capped}
      </PageLine>
      <p className="dim">{first.why}</p>
      <Remediation text={first.remediation} docs={first.docs} />
      {rows.length === 0 ? (
        <EmptyState title={t("health.ruleNone")} />
      ) : (
        <DataTable
          label={first.title}
          columns={columns}
          rows={rows}
          rowId={(row) => row.finding.id}
          open={open}
          hasMore={query.hasNextPage}
          loadMore={() => void query.fetchNextPage()}
          total={first.total}
          footer={footer}
        />
      )}
    </>
  );
}
