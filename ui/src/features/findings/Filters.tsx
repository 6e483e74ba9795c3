import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/components/filter/Choice";
import { ClearFilters } from "@/components/filter/ClearFilters";
import { KindChoice } from "@/components/filter/KindChoice";
import { NamespaceChoice } from "@/components/filter/NamespaceChoice";
import { SearchField } from "@/components/filter/SearchField";
import { Toolbar } from "@/components/layout/Toolbar";
import { DIMENSIONS, SEVERITIES } from "@/lib/api/words";
import { useMoment } from "@/lib/moment/moment";
import { rulesQuery } from "@/lib/requests/rules";
import type { FindingsSearch } from "./search";

interface FiltersProps {
  search: FindingsSearch;
  change: (part: FindingsSearch) => void;
}

export function Filters({ search, change }: FiltersProps) {
  const { t } = useTranslation();
  const rules = useQuery(rulesQuery(useMoment()));
  const { q, severity, dimension, rule, namespace, kind, state, suppressed } = search;
  const onQuery = useCallback((next: string | undefined) => change({ q: next }), [change]);
  const severities = SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }));
  const dimensions = DIMENSIONS.map((value) => ({ value, label: t(`dimension.${value}`) }));
  const ruleOptions = (rules.data?.items ?? []).map((each) => ({
    value: each.id,
    label: `${each.title} (${each.open})`,
  }));
  const states = [
    { value: "open" as const, label: t("filter.openOnly") },
    { value: "all" as const, label: t("filter.withCleared") },
  ];
  const clear = () =>
    change({
      q: undefined,
      severity: undefined,
      dimension: undefined,
      rule: undefined,
      namespace: undefined,
      kind: undefined,
      state: undefined,
      suppressed: undefined,
    });
  return (
    <Toolbar>
      <SearchField label={t("filter.text")} value={q} onChange={onQuery} width={180} />
      <Choice
        label={t("column.severity")}
        value={severity}
        options={severities}
        onChange={(next) => change({ severity: next })}
        all={t("filter.allSeverities")}
      />
      <Choice
        label={t("column.dimension")}
        value={dimension}
        options={dimensions}
        onChange={(next) => change({ dimension: next })}
        all={t("filter.allDimensions")}
      />
      <Choice
        label={t("column.rule")}
        value={rule}
        options={ruleOptions}
        onChange={(next) => change({ rule: next })}
        all={t("filter.anyRule")}
      />
      <NamespaceChoice value={namespace} onChange={(next) => change({ namespace: next })} />
      <KindChoice value={kind} onChange={(next) => change({ kind: next })} />
      <Choice
        label={t("filter.state")}
        value={state ?? "open"}
        options={states}
        onChange={(next) => change({ state: next })}
      />
      <Choice
        label={t("suppress.suppressed")}
        value={suppressed}
        options={[
          { value: "with" as const, label: t("suppress.with") },
          { value: "only" as const, label: t("suppress.only") },
        ]}
        onChange={(next) => change({ suppressed: next })}
        all={t("suppress.without")}
      />
      <ClearFilters
        active={[q, severity, dimension, rule, namespace, kind, state, suppressed].some((each) => each !== undefined)}
        clear={clear}
      />
    </Toolbar>
  );
}
