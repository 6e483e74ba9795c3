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
import type { ChangesLook, ChangesSearch } from "./search";

interface FiltersProps {
  search: ChangesSearch;
  change: (part: ChangesSearch) => void;
}

export function Filters({ search, change }: FiltersProps) {
  const { t } = useTranslation();
  const { q, aspect, namespace, kind } = search;
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
          ]}
          value={search.as ?? "list"}
          onChange={(as) => change({ as: as as ChangesLook })}
        />
      }
    >
      <SearchField label={t("filter.text")} value={q} onChange={onQuery} width={180} />
      <Choice
        label={t("column.aspect")}
        value={aspect}
        options={aspects}
        onChange={(next) => change({ aspect: next })}
        all={t("filter.allAspects")}
      />
      <NamespaceChoice value={namespace} onChange={(next) => change({ namespace: next })} />
      <KindChoice value={kind} onChange={(next) => change({ kind: next })} />
      <ClearFilters
        active={[q, aspect, namespace, kind].some((each) => each !== undefined)}
        clear={() => change({ q: undefined, aspect: undefined, namespace: undefined, kind: undefined })}
      />
    </Toolbar>
  );
}
