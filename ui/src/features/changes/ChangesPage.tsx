import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { groupColumns } from "@/components/change/groupColumns";
import { PageLine } from "@/components/layout/PageLine";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { ColumnMenu } from "@/components/table/ColumnMenu";
import { ExportMenu } from "@/components/table/ExportMenu";
import { useColumnChoice } from "@/components/table/useColumnChoice";
import { ViewsMenu } from "@/components/views/ViewsMenu";
import { useMoment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { changesQuery, readChanges } from "@/lib/requests/changes";
import { readDifferences } from "./api/differences";
import { ChangeDetail } from "./ChangeDetail";
import { ChangeList } from "./ChangeList";
import classes from "./changes.module.css";
import { changeCsv, differenceCsv } from "./csvColumns";
import { DifferenceList } from "./DifferenceList";
import { Filters } from "./Filters";
import type { ChangesSearch } from "./search";
import { useChangesWords } from "./useChangesWords";

const LanesView = lazy(() => import("./lanes/LanesView").then((module) => ({ default: module.LanesView })));

/** What changed up to the instant looked at: as a list, as swim lanes, or each single difference. */
export function ChangesPage() {
  const { t } = useTranslation();
  const moment = useMoment();
  const search = useSearch({ from: "/changes" });
  const navigate = useNavigate({ from: "/changes" });
  const against = useAgainst();
  const { aspect, category, outcome, namespace, kind, q, from, to, as = "list", by, change: shown } = search;
  const common = useMemo(
    () => ({ namespace, kind, q, from: against ?? from, to: against ? undefined : to }),
    [namespace, kind, q, against, from, to],
  );
  const filter = useMemo(() => ({ ...common, category, outcome }), [common, category, outcome]);
  const single = useMemo(() => ({ ...common, aspect }), [common, aspect]);
  const words = useChangesWords(useQuery(changesQuery(moment, filter, 1)).data);
  const columns = useMemo(() => groupColumns(t), [t]);
  const [choice, setChoice] = useColumnChoice("changes");
  const change = useCallback(
    (part: ChangesSearch) => void navigate({ search: (s) => ({ ...s, ...part }), replace: true }),
    [navigate],
  );
  const show = useCallback((id: string | undefined) => change({ change: id }), [change]);
  const name = `${moment.cluster}-${as === "differences" ? "differences" : "changes"}`;
  const side = (
    <>
      <ViewsMenu page="changes" />
      {as === "list" ? <ColumnMenu columns={columns} choice={choice} setChoice={setChoice} /> : null}
      {as === "differences" ? (
        <ExportMenu name={name} columns={differenceCsv} read={readDifferences(single)} />
      ) : (
        <ExportMenu name={name} columns={changeCsv} read={readChanges(filter)} />
      )}
    </>
  );
  return (
    <>
      <PageLine name={t("page.changes")} side={side}>
        {words ?? "\u00a0"}
      </PageLine>
      <Filters search={search} change={change} />
      <div className={classes.split} data-open={shown ? true : undefined}>
        <div className={classes.list}>
          {as === "list" ? <ChangeList filter={filter} choice={choice} show={show} /> : null}
          {as === "differences" ? <DifferenceList filter={single} /> : null}
          {as === "lanes" ? (
            <Suspense fallback={<SkeletonRows count={8} />}>
              <LanesView filter={filter} by={by ?? "object"} show={show} />
            </Suspense>
          ) : null}
        </div>
        {shown ? <ChangeDetail id={shown} close={() => show(undefined)} /> : null}
      </div>
    </>
  );
}
