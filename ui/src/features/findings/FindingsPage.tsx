import { Menu } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { findingColumns } from "@/components/finding/findingColumns";
import { ComparedTable } from "@/components/compare/ComparedTable";
import { ComparedWords } from "@/components/compare/ComparedWords";
import { PageLine } from "@/components/layout/PageLine";
import { pageOf } from "@/components/object/pageOf";
import { EmptyState } from "@/components/states/EmptyState";
import { ColumnMenu } from "@/components/table/ColumnMenu";
import { ExportMenu } from "@/components/table/ExportMenu";
import { ListTable } from "@/components/table/ListTable";
import { useColumnChoice } from "@/components/table/useColumnChoice";
import { ViewsMenu } from "@/components/views/ViewsMenu";
import type { Finding } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { findingsRows, readFindings } from "@/lib/requests/findings";
import { useRows } from "@/lib/rows/useRows";
import { findingDifferences } from "./api/differences";
import { sarifUrl } from "./api/sarif";
import { csvColumns } from "./csvColumns";
import { Filters } from "./Filters";
import type { FindingsSearch } from "./search";
import { useFindingsWords } from "./useFindingsWords";

const COMPARED = new Set(["severity", "message", "object"]);

/** Everything that is wrong, or was. */
export function FindingsPage() {
  const { t } = useTranslation();
  const moment = useMoment();
  const search = useSearch({ from: "/findings" });
  const navigate = useNavigate({ from: "/findings" });
  const filter = useMemo(() => {
    const { dimension, severity, rule, namespace, kind, q, state, sort, suppressed } = search;
    return {
      dimension,
      severity,
      rule,
      namespace,
      kind,
      q,
      state: state ?? ("open" as const),
      suppressed: suppressed === "with" ? undefined : suppressed === "only",
      sort: sort ?? ("-severity" as const),
    };
  }, [search]);
  const list = useRows(findingsRows(moment, filter));
  const words = useFindingsWords();
  const columns = useMemo(
    () => findingColumns(t).filter((column) => column.id !== "until" || filter.state === "all"),
    [t, filter.state],
  );
  const against = useAgainst();
  const compared = findingDifferences(moment, filter, against);
  const [choice, setChoice] = useColumnChoice("findings");
  const change = useCallback(
    (part: FindingsSearch) => void navigate({ search: (s) => ({ ...s, ...part }), replace: true }),
    [navigate],
  );
  const onSort = useCallback((sort: string) => change({ sort: sort as FindingsSearch["sort"] }), [change]);
  const open = useCallback(
    (row: Finding) =>
      void navigate(
        row.resource.kind === "ErrorGroup"
          ? pageOf(row.resource)
          : { ...pageOf(row.resource), search: { tab: "findings" as const } },
      ),
    [navigate],
  );
  return (
    <>
      <PageLine
        name={t("page.findings")}
        side={
          <>
            <ViewsMenu page="findings" />
            <ColumnMenu columns={columns} choice={choice} setChoice={setChoice} />
            <ExportMenu name={`${moment.cluster}-findings`} columns={csvColumns} read={readFindings(filter)}>
              <Menu.Item component="a" href={sarifUrl(moment, filter)} download={`${moment.cluster}.sarif`}>
                {t("saving.sarif")}
              </Menu.Item>
            </ExportMenu>
          </>
        }
      >
        {against ? <ComparedWords question={compared} against={against} findings /> : (words ?? "\u00a0")}
      </PageLine>
      <Filters search={search} change={change} />
      {against ? (
        <ComparedTable
          label={t("page.findings")}
          question={compared}
          columns={columns}
          kept={COMPARED}
          rowId={(row) => row.id}
          open={open}
          choice={choice}
        />
      ) : (
        <ListTable
          label={t("page.findings")}
          list={list}
          choice={choice}
          columns={columns}
          rowId={(row) => `${row.id} ${row.sincePosition}`}
          sort={filter.sort}
          onSort={onSort}
          open={open}
          empty={<EmptyState title={t("findings.none")}>{t("findings.noneHint")}</EmptyState>}
        />
      )}
    </>
  );
}
