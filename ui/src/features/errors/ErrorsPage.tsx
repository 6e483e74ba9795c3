import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ComparedTable } from "@/components/compare/ComparedTable";
import { ComparedWords } from "@/components/compare/ComparedWords";
import { errorColumns } from "@/components/error/errorColumns";
import { PageLine } from "@/components/layout/PageLine";
import { ColumnMenu } from "@/components/table/ColumnMenu";
import { ExportMenu } from "@/components/table/ExportMenu";
import { ListTable } from "@/components/table/ListTable";
import { useColumnChoice } from "@/components/table/useColumnChoice";
import { ViewsMenu } from "@/components/views/ViewsMenu";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { errorsRows, readErrors } from "@/lib/requests/errors";
import { useRows } from "@/lib/rows/useRows";
import { comparedErrors } from "./api/differences";
import { Chosen } from "./list/Chosen";
import { csvColumns } from "./list/csvColumns";
import { Filters } from "./list/Filters";
import { listColumns } from "./list/listColumns";
import { NoErrors } from "./list/NoErrors";
import { SelectionContext, useNewSelection } from "./list/selection";
import { SummaryChips } from "./list/SummaryChips";
import { useErrorsWords } from "./list/useErrorsWords";
import type { ErrorSort, ErrorsSearch } from "./search";
import { Told } from "./verbs/Told";

const COMPARED = new Set(["title", "service"]);

/** Each distinct error of each service as one row: what is new, what gets worse, what came back. */
export function ErrorsPage() {
  const { t } = useTranslation();
  const moment = useMoment();
  const search = useSearch({ from: "/errors" });
  const navigate = useNavigate({ from: "/errors" });
  const filter = useMemo(() => {
    const { q, state = "open", sort = "-lastSeen", namespace, service, level, release, owner, source } = search;
    return { state, text: q, namespace, service, level, release, owner, source, sort };
  }, [search]);
  const list = useRows(errorsRows(moment, filter));
  const words = useErrorsWords(filter);
  const against = useAgainst();
  // A group that was resolved in between did not vanish: unless a state is asked for, all are compared.
  const compared = comparedErrors(moment, { ...filter, state: search.state ?? "all" }, against);
  const selection = useNewSelection();
  const [choice, setChoice] = useColumnChoice("errors");
  const plain = useMemo(() => errorColumns<ErrorGroup>(t), [t]);
  const columns = useMemo(() => listColumns(t, plain), [t, plain]);
  const change = useCallback(
    (part: ErrorsSearch) => void navigate({ search: (s) => ({ ...s, ...part }), replace: true }),
    [navigate],
  );
  const onSort = useCallback((sort: string) => change({ sort: sort as ErrorSort }), [change]);
  const open = useCallback(
    (row: ErrorGroup) => void navigate({ to: "/errors/$key", params: { key: row.key } }),
    [navigate],
  );
  const rowKeys = useMemo(() => [{ keys: "x", does: t("errors.chooseKey"), run: selection.toggle }], [t, selection]);
  const label = t("page.errors");
  const side = (
    <>
      <ViewsMenu page="errors" />
      <ColumnMenu columns={plain} choice={choice} setChoice={setChoice} />
      <ExportMenu name={`${moment.cluster}-errors`} columns={csvColumns} read={readErrors(filter)} />
    </>
  );
  return (
    <SelectionContext value={selection}>
      <PageLine name={label} side={side}>
        {against ? <ComparedWords question={compared} against={against} /> : (words ?? "\u00a0")}
      </PageLine>
      <Told>
        <SummaryChips filter={filter} state={filter.state} choose={(state) => change({ state })} />
        <Filters search={search} change={change} />
        <Chosen />
      </Told>
      {against ? (
        <ComparedTable
          label={label}
          question={compared}
          columns={plain}
          kept={COMPARED}
          rowId={(row) => row.key}
          open={open}
          choice={choice}
        />
      ) : (
        <ListTable
          label={label}
          list={list}
          choice={choice}
          columns={columns}
          rowId={(row) => row.key}
          sort={filter.sort}
          onSort={onSort}
          open={open}
          rowKeys={rowKeys}
          empty={<NoErrors search={search} change={change} />}
        />
      )}
    </SelectionContext>
  );
}
