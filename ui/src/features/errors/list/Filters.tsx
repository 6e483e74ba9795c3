import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/components/filter/Choice";
import { ClearFilters } from "@/components/filter/ClearFilters";
import { NamespaceChoice } from "@/components/filter/NamespaceChoice";
import { SearchField } from "@/components/filter/SearchField";
import { Toolbar } from "@/components/layout/Toolbar";
import { ERROR_LEVELS, ERROR_SOURCES } from "@/lib/api/errorWords";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { errorsQuery } from "@/lib/requests/errors";
import { type ErrorsSearch, SHOWN_STATES } from "../search";

interface FiltersProps {
  search: ErrorsSearch;
  change: (part: ErrorsSearch) => void;
}

/** As many as the server gives at once: what they name is offered to choose from. */
const MOST = 500;

const valuesOf = (rows: readonly ErrorGroup[], field: "service" | "release" | "owner") =>
  [...new Set(rows.map((row) => row[field] ?? ""))]
    .filter((value) => value !== "")
    .toSorted((a, b) => a.localeCompare(b))
    .map((value) => ({ value, label: value }));

const NONE: ErrorsSearch = {
  state: undefined,
  q: undefined,
  namespace: undefined,
  service: undefined,
  level: undefined,
  release: undefined,
  owner: undefined,
  source: undefined,
};

export function Filters({ search, change }: FiltersProps) {
  const { t } = useTranslation();
  const known = useQuery(errorsQuery(useMoment(), { state: "all" }, MOST));
  const rows = known.data?.items ?? [];
  const { state, q, namespace, service, level, release, owner, source } = search;
  const onQuery = useCallback((next: string | undefined) => change({ q: next }), [change]);
  const states = SHOWN_STATES.map((value) => ({
    value,
    label: value === "open" || value === "all" ? t(`errors.state.${value}`) : t(`error.state.${value}`),
  }));
  return (
    <Toolbar>
      <SearchField label={t("filter.text")} value={q} onChange={onQuery} width={200} />
      <Choice
        label={t("error.column.state")}
        value={state ?? "open"}
        options={states}
        onChange={(next) => change({ state: next === "open" ? undefined : next })}
      />
      <NamespaceChoice value={namespace} onChange={(next) => change({ namespace: next })} />
      <Choice
        label={t("error.column.service")}
        value={service}
        options={valuesOf(rows, "service")}
        onChange={(next) => change({ service: next })}
        all={t("errors.anyService")}
      />
      <Choice
        label={t("error.column.level")}
        value={level}
        options={ERROR_LEVELS.slice(0, 3).map((value) => ({ value, label: t(`error.level.${value}`) }))}
        onChange={(next) => change({ level: next })}
        all={t("errors.anyLevel")}
      />
      <Choice
        label={t("error.column.release")}
        value={release}
        options={valuesOf(rows, "release")}
        onChange={(next) => change({ release: next })}
        all={t("errors.anyRelease")}
      />
      <Choice
        label={t("error.column.owner")}
        value={owner}
        options={valuesOf(rows, "owner")}
        onChange={(next) => change({ owner: next })}
        all={t("errors.anyOwner")}
      />
      <Choice
        label={t("column.source")}
        value={source}
        options={ERROR_SOURCES.map((value) => ({ value, label: t(`error.source.${value}`) }))}
        onChange={(next) => change({ source: next })}
        all={t("errors.anySource")}
      />
      <ClearFilters
        active={[state, q, namespace, service, level, release, owner, source].some((each) => each !== undefined)}
        clear={() => change(NONE)}
      />
    </Toolbar>
  );
}
