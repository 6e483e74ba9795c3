import { useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Remediation } from "@/components/finding/Remediation";
import { PageLine } from "@/components/layout/PageLine";
import { pageOf } from "@/components/object/pageOf";
import { EmptyState } from "@/components/states/EmptyState";
import { ErrorState } from "@/components/states/ErrorState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { DataTable } from "@/components/table/DataTable";
import type { RuleAnswer, RuleShare } from "@/lib/api/generated/types.gen";
import { signed, sumOf } from "@/lib/format/decimal";
import { useMoment } from "@/lib/moment/moment";
import { useRows } from "@/lib/rows/useRows";
import { useScope } from "@/lib/moment/useScope";
import { ruleRows } from "./api/rule";
import { ScopeNote } from "./ScopeNote";
import { shareColumns } from "./shareColumns";
import { SumRow } from "./SumRow";

/** One rule: the objects that hit it, each with its share of the deduction. */
export function RuleHealthPage() {
  const { t } = useTranslation();
  const { dimension, rule } = useParams({ from: "/health/$dimension/$rule" });
  const list = useRows<RuleShare, RuleAnswer>(ruleRows(useMoment(), dimension, rule, useScope()));
  const navigate = useNavigate();
  const columns = useMemo(() => shareColumns(t), [t]);
  const open = useCallback(
    ({ finding: { resource } }: RuleShare) =>
      void navigate(
        resource.kind === "ErrorGroup"
          ? pageOf(resource)
          : { to: "/health/resources/$uid", params: { uid: resource.uid } },
      ),
    [navigate],
  );
  const { first, loaded, total } = list;
  if (!first) {
    return (
      <>
        <PageLine name={rule}>{"\u00a0"}</PageLine>
        {list.isError ? <ErrorState error={list.error} retry={list.refetch} /> : <SkeletonRows count={8} />}
      </>
    );
  }
  const { rows } = loaded;
  const whole = rows.length === total;
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
      <ScopeNote />
      <p className="dim">{first.why}</p>
      <Remediation text={first.remediation} docs={first.docs} />
      {total === 0 ? (
        <EmptyState title={t("health.ruleNone")} />
      ) : (
        <DataTable
          label={first.title}
          columns={columns}
          loaded={loaded}
          total={total}
          show={list.show}
          rowId={(row) => row.finding.id}
          open={open}
          footer={footer}
        />
      )}
    </>
  );
}
