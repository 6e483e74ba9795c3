import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/components/filter/Choice";
import { PageLine } from "@/components/layout/PageLine";
import { Toolbar } from "@/components/layout/Toolbar";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { SuppressButton } from "@/components/suppress/SuppressButton";
import { NOTHING } from "@/components/suppress/wish";
import { PlainTable } from "@/components/table/PlainTable";
import { SaveRows } from "@/components/table/SaveRows";
import type { Suppression } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { suppressionsQuery } from "./api/suppressions";
import { csvColumns } from "./csvColumns";
import { SUPPRESSION_STATES } from "./search";
import { suppressionColumns } from "./suppressionColumns";

/** What people do not want to hear of, why, and until when. */
export function SuppressionsPage() {
  const { t } = useTranslation();
  const moment = useMoment();
  const query = useQuery(suppressionsQuery(moment));
  const { state } = useSearch({ from: "/suppressions" });
  const navigate = useNavigate({ from: "/suppressions" });
  const columns = useMemo(() => suppressionColumns(t), [t]);
  const all = query.data?.items ?? [];
  const rows = all.filter((row) => state === undefined || row.state === state);
  const states = SUPPRESSION_STATES.map((value) => ({ value, label: t(`suppressions.state.${value}`) }));
  const side = (
    <>
      <SuppressButton wanted={NOTHING} />
      <SaveRows name={`${moment.cluster}-suppressions`} columns={csvColumns} rows={rows} />
    </>
  );
  return (
    <>
      <PageLine name={t("page.suppressions")} side={side}>
        {query.data ? <Words all={all} /> : "\u00a0"}
      </PageLine>
      <Toolbar>
        <Choice
          label={t("filter.state")}
          value={state}
          options={states}
          onChange={(next) => void navigate({ search: (s) => ({ ...s, state: next }), replace: true })}
          all={t("suppressions.anyState")}
        />
      </Toolbar>
      <QueryView query={query} rows={6}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={t("suppressions.none")}>{t("suppressions.noneHint")}</EmptyState>
          ) : (
            <PlainTable label={t("page.suppressions")} columns={columns} rows={rows} rowId={(row) => row.id} />
          )
        }
      </QueryView>
    </>
  );
}

function Words({ all }: { all: readonly Suppression[] }) {
  const { t } = useTranslation();
  const active = all.filter((row) => row.state === "active");
  const findings = active.reduce((sum, row) => sum + row.findings, 0);
  return active.length === 0
    ? t("suppressions.noneActive")
    : t("suppressions.words", { count: active.length, findings });
}
