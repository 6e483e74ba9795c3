import { SegmentedControl } from "@mantine/core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/components/filter/Choice";
import { ClearFilters } from "@/components/filter/ClearFilters";
import { KindChoice } from "@/components/filter/KindChoice";
import { NamespaceChoice } from "@/components/filter/NamespaceChoice";
import { SearchField } from "@/components/filter/SearchField";
import { Toolbar } from "@/components/layout/Toolbar";
import { ASPECTS } from "@/lib/api/words";
import { type ChangesLook, type ChangesSearch, OUTCOMES } from "./search";

interface FiltersProps {
  search: ChangesSearch;
  change: (part: ChangesSearch) => void;
}

export function Filters({ search, change }: FiltersProps) {
  const { t } = useTranslation();
  const { q, aspect, outcome, namespace, kind, as } = search;
  const onQuery = useCallback((next: string | undefined) => change({ q: next }), [change]);
  const aspects = ASPECTS.map((value) => ({ value, label: t(`aspect.${value}`) }));
  return (
    <Toolbar
      side={
        <SegmentedControl
          aria-label={t("lanes.view")}
          data={[
            { value: "list", label: t("lanes.asList") },
            { value: "lanes", label: t("lanes.asLanes") },
            { value: "differences", label: t("lanes.asDifferences") },
          ]}
          value={search.as ?? "list"}
          onChange={(look) => change({ as: look as ChangesLook })}
        />
      }
    >
      <SearchField label={t("filter.text")} value={q} onChange={onQuery} width={180} />
      {as === "differences" ? (
        <Choice
          label={t("column.aspect")}
          value={aspect}
          options={aspects}
          onChange={(next) => change({ aspect: next })}
          all={t("filter.allAspects")}
        />
      ) : (
        <Choice
          label={t("change.outcome")}
          value={outcome}
          options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          onChange={(next) => change({ outcome: next })}
          all={t("change.anyOutcome")}
        />
      )}
      {as === "lanes" ? (
        <Choice
          label={t("lanes.by")}
          value={search.by ?? "object"}
          options={[
            { value: "object" as const, label: t("lanes.byObject") },
            { value: "namespace" as const, label: t("lanes.byNamespace") },
          ]}
          onChange={(by) => change({ by })}
        />
      ) : null}
      <NamespaceChoice value={namespace} onChange={(next) => change({ namespace: next })} />
      <KindChoice value={kind} onChange={(next) => change({ kind: next })} />
      <ClearFilters
        active={[q, aspect, outcome, namespace, kind].some((each) => each !== undefined)}
        clear={() =>
          change({ q: undefined, aspect: undefined, outcome: undefined, namespace: undefined, kind: undefined })
        }
      />
    </Toolbar>
  );
}
