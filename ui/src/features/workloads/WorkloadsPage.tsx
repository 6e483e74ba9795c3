import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ComparedTable } from "@/components/compare/ComparedTable";
import { ComparedWords } from "@/components/compare/ComparedWords";
import { PageLine } from "@/components/layout/PageLine";
import { EmptyState } from "@/components/states/EmptyState";
import { ColumnMenu } from "@/components/table/ColumnMenu";
import { ExportMenu } from "@/components/table/ExportMenu";
import { ListTable } from "@/components/table/ListTable";
import { useColumnChoice } from "@/components/table/useColumnChoice";
import { ViewsMenu } from "@/components/views/ViewsMenu";
import type { Resource } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { useRows } from "@/lib/rows/useRows";
import { readResources, resourceRows } from "./api/resources";
import { resourceDifferences } from "./api/differences";
import { csvColumns } from "./csvColumns";
import { Filters } from "./Filters";
import { KindRail } from "./KindRail";
import { resourceColumns } from "./resourceColumns";
import { useColumnNames } from "./useColumnNames";
import type { WorkloadsSearch } from "./search";
import { useWorkloadsWords } from "./useWorkloadsWords";
import classes from "./workloads.module.css";

const COMPARED = new Set(["name", "kind", "namespace", "status"]);

/** Every object of the cluster, by kind. */
export function WorkloadsPage() {
  const { t } = useTranslation();
  const moment = useMoment();
  const search = useSearch({ from: "/workloads" });
  const navigate = useNavigate({ from: "/workloads" });
  const list = useRows(resourceRows(moment, search));
  const words = useWorkloadsWords(search.namespace);
  const { kind } = search;
  const position = list.first?.asOf.position ?? 0;
  const names = useColumnNames(list.first?.items[0]);
  const columns = useMemo(() => resourceColumns(t, kind, names, position), [t, kind, names, position]);
  const against = useAgainst();
  const compared = resourceDifferences(moment, search, against);
  const [choice, setChoice] = useColumnChoice(`objects.${kind ?? "all"}`);
  const change = useCallback(
    (part: WorkloadsSearch) => void navigate({ search: (s) => ({ ...s, ...part }), replace: true }),
    [navigate],
  );
  const onSort = useCallback((sort: string) => change({ sort: sort as WorkloadsSearch["sort"] }), [change]);
  const open = useCallback(
    (row: Resource) => void navigate({ to: "/resources/$uid", params: { uid: row.uid } }),
    [navigate],
  );
  return (
    <>
      <PageLine
        name={t("page.workloads")}
        side={
          <>
            <ViewsMenu page="workloads" />
            <ColumnMenu columns={columns} choice={choice} setChoice={setChoice} />
            <ExportMenu
              name={`${moment.cluster}-${kind ?? "objects"}`}
              columns={csvColumns}
              read={readResources(search)}
            />
          </>
        }
      >
        {against ? <ComparedWords question={compared} against={against} /> : (words ?? "\u00a0")}
      </PageLine>
      <div className={classes.split}>
        <KindRail chosen={kind} namespace={search.namespace} choose={(next) => change({ kind: next })} />
        <div className={classes.list}>
          <Filters search={search} change={change} />
          {against ? (
            <ComparedTable
              label={kind ?? t("page.workloads")}
              question={compared}
              columns={columns}
              kept={COMPARED}
              rowId={(row) => row.uid}
              open={open}
              choice={choice}
            />
          ) : (
            <ListTable
              label={kind ?? t("page.workloads")}
              list={list}
              choice={choice}
              columns={columns}
              rowId={(row) => row.uid}
              sort={search.sort ?? "name"}
              onSort={onSort}
              open={open}
              empty={<EmptyState title={t("workloads.none")}>{t("workloads.noneHint")}</EmptyState>}
            />
          )}
        </div>
      </div>
    </>
  );
}
