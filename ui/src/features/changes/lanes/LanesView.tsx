import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useChartFrame } from "@/components/charts/useChartFrame";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { useMoment } from "@/lib/moment/moment";
import type { ChangesFilter } from "@/lib/requests/changes";
import { type LanesBy, lanesQuery } from "../api/lanes";
import { lanesOf } from "./lanesOf";
import type { Mark } from "./layout";
import { SwimLanes } from "./SwimLanes";

interface LanesViewProps {
  filter: ChangesFilter;
  by: LanesBy;
  /** Shows a change by its id. */
  show: (id: string) => void;
}

/** The changes of the stretch of time shown, by object or by namespace. */
export function LanesView({ filter, by, show }: LanesViewProps) {
  const { t } = useTranslation();
  const { from, to, window } = useChartFrame();
  const query = useQuery(lanesQuery(useMoment(), { ...filter, from, to }, by));
  const open = useCallback(({ items: [first] }: Mark) => first && show(first.change), [show]);
  const lanes = useMemo(() => (query.data ? lanesOf(query.data, window.to) : []), [query.data, window.to]);
  return (
    <QueryView query={query} rows={8}>
      {(data) =>
        lanes.length === 0 ? (
          <EmptyState title={t("lanes.none")}>{t("lanes.noneHint")}</EmptyState>
        ) : (
          <>
            {data.complete ? null : <p className="dim">{t("lanes.cut", { lanes: lanes.length })}</p>}
            <SwimLanes lanes={lanes} label={t("lanes.label")} open={open} />
          </>
        )
      }
    </QueryView>
  );
}
