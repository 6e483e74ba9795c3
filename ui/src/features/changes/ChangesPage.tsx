import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { changeColumns } from "@/components/change/changeColumns";
import { PageLine } from "@/components/layout/PageLine";
import { EmptyState } from "@/components/states/EmptyState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { ColumnMenu } from "@/components/table/ColumnMenu";
import { ExportMenu } from "@/components/table/ExportMenu";
import { ListTable } from "@/components/table/ListTable";
import { useColumnChoice } from "@/components/table/useColumnChoice";
import { ViewsMenu } from "@/components/views/ViewsMenu";
import type { Difference as Change } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { changesRows, readChanges } from "@/lib/requests/changes";
import { csvColumns } from "./csvColumns";
import { useRows } from "@/lib/rows/useRows";
import { Filters } from "./Filters";
import type { ChangesSearch } from "./search";
import { useChangesWords } from "./useChangesWords";

const LanesView = lazy(() => import("./lanes/LanesView").then((module) => ({ default: module.LanesView })));

/** What changed, newest first, up to the instant looked at. */
export function ChangesPage() {
  const { t } = useTranslation();
  const moment = useMoment();
  const search = useSearch({ from: "/changes" });
  const navigate = useNavigate({ from: "/changes" });
  const against = useAgainst();
  const filter = useMemo(() => {
    const { aspect, namespace, kind, q, from, to } = search;
    return { aspect, namespace, kind, q, from: against ?? from, to: against ? undefined : to };
  }, [search, against]);
  const list = useRows(changesRows(moment, filter));
  const words = useChangesWords(list.first);
  const columns = useMemo(() => changeColumns(t), [t]);
  const [choice, setChoice] = useColumnChoice("changes");
  const change = useCallback(
    (part: ChangesSearch) => void navigate({ search: (s) => ({ ...s, ...part }), replace: true }),
    [navigate],
  );
  const open = useCallback(
    (row: Change) =>
      void navigate({
        to: "/resources/$uid",
        params: { uid: row.resource.uid },
        search: { tab: "changes" as const, after: row.position },
      }),
    [navigate],
  );
  return (
    <>
      <PageLine
        name={t("page.changes")}
        side={
          <>
            <ViewsMenu page="changes" />
            <ColumnMenu columns={columns} choice={choice} setChoice={setChoice} />
            <ExportMenu name={`${moment.cluster}-changes`} columns={csvColumns} read={readChanges(filter)} />
          </>
        }
      >
        {words ?? "\u00a0"}
      </PageLine>
      <Filters search={search} change={change} />
      {search.as === "lanes" ? (
        <Suspense fallback={<SkeletonRows count={8} />}>
          <LanesView filter={filter} />
        </Suspense>
      ) : (
        <ListTable
          label={t("page.changes")}
          list={list}
          choice={choice}
          columns={columns}
          rowId={(row) => `${row.position} ${row.path} ${row.words}`}
          open={open}
          empty={<EmptyState title={t("changes.none")}>{t("changes.noneHint")}</EmptyState>}
        />
      )}
    </>
  );
}
