import { type ReactNode, useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/components/filter/Choice";
import { ClearFilters } from "@/components/filter/ClearFilters";
import { SearchField } from "@/components/filter/SearchField";
import { Toolbar } from "@/components/layout/Toolbar";
import { EVENT_TYPES } from "./eventTypes";
import type { LogSearch } from "./search";

interface LogFiltersProps {
  search: LogSearch;
  change: (part: LogSearch) => void;
  side: ReactNode;
}

export function LogFilters({ search: { q, type, actor, stream }, change, side }: LogFiltersProps) {
  const { t } = useTranslation();
  const onQuery = useCallback((next: string | undefined) => change({ q: next }), [change]);
  const onActor = useCallback((next: string | undefined) => change({ actor: next }), [change]);
  const types = EVENT_TYPES.map((value) => ({ value, label: value }));
  return (
    <Toolbar side={side}>
      <SearchField label={t("filter.text")} value={q} onChange={onQuery} />
      <Choice<string>
        label={t("column.type")}
        value={type}
        options={types}
        onChange={(next) => change({ type: next })}
        all={t("log.allTypes")}
      />
      <SearchField label={t("column.actor")} value={actor} onChange={onActor} width={160} />
      <ClearFilters
        active={[q, type, actor, stream].some((each) => each !== undefined)}
        clear={() => change({ q: undefined, type: undefined, actor: undefined, stream: undefined })}
      />
    </Toolbar>
  );
}
