import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/components/filter/Choice";
import { ClearFilters } from "@/components/filter/ClearFilters";
import { KindChoice } from "@/components/filter/KindChoice";
import { NamespaceChoice } from "@/components/filter/NamespaceChoice";
import { SearchField } from "@/components/filter/SearchField";
import { Toolbar } from "@/components/layout/Toolbar";
import { LEVELS } from "@/lib/api/words";
import { useMoment } from "@/lib/moment/moment";
import { rulesQuery } from "@/lib/requests/rules";
import type { WorkloadsSearch } from "./search";
import classes from "./workloads.module.css";

interface FiltersProps {
  search: WorkloadsSearch;
  change: (part: WorkloadsSearch) => void;
}

export function Filters({ search, change }: FiltersProps) {
  const { t } = useTranslation();
  const rules = useQuery(rulesQuery(useMoment()));
  const ruleOptions = (rules.data?.items ?? [])
    .filter((rule) => rule.open > 0 || rule.id === search.rule)
    .map((rule) => ({ value: rule.id, label: `${rule.title} (${rule.open})` }));
  const levels = LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }));
  const { q, namespace, level, label, rule } = search;
  const onQuery = useCallback((next: string | undefined) => change({ q: next }), [change]);
  const onLabel = useCallback((next: string | undefined) => change({ label: next }), [change]);
  const clear = () =>
    change({ q: undefined, namespace: undefined, level: undefined, label: undefined, rule: undefined });
  return (
    <Toolbar>
      <SearchField label={t("filter.name")} value={q} onChange={onQuery} width={180} />
      <span className={classes.kindChoice}>
        <KindChoice value={search.kind} namespace={namespace} onChange={(kind) => change({ kind })} />
      </span>
      <NamespaceChoice value={namespace} onChange={(next) => change({ namespace: next })} />
      <Choice
        label={t("column.status")}
        value={level}
        options={levels}
        onChange={(next) => change({ level: next })}
        all={t("filter.allLevels")}
      />
      <Choice
        label={t("column.rule")}
        value={rule}
        options={ruleOptions}
        onChange={(next) => change({ rule: next })}
        all={t("filter.anyRule")}
      />
      <SearchField label={t("filter.label")} value={label} onChange={onLabel} width={150} />
      <ClearFilters active={[q, namespace, level, label, rule].some((each) => each !== undefined)} clear={clear} />
    </Toolbar>
  );
}
