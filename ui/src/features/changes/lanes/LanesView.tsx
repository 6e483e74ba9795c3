import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useChartFrame } from "@/components/charts/useChartFrame";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { useMoment } from "@/lib/moment/moment";
import { type ChangesFilter, changesQuery } from "@/lib/requests/changes";
import { lanesOf } from "./lanesOf";
import type { Mark } from "./layout";
import { SwimLanes } from "./SwimLanes";

/** As many as the server gives at once. */
const MOST = 500;
const LANES = 60;

/** The changes of the stretch of time shown, by object. */
export function LanesView({ filter }: { filter: ChangesFilter }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { from, to } = useChartFrame();
  const query = useQuery(changesQuery(useMoment(), { ...filter, from, to }, MOST));
  const open = useCallback(
    ({ items: [first] }: Mark) =>
      first &&
      void navigate({
        to: "/resources/$uid",
        params: { uid: first.uid },
        search: { tab: "changes" as const, after: first.position },
      }),
    [navigate],
  );
  const lanes = useMemo(() => lanesOf(query.data?.items ?? []), [query.data]);
  return (
    <QueryView query={query} rows={8}>
      {(data) =>
        lanes.length === 0 ? (
          <EmptyState title={t("lanes.none")}>{t("lanes.noneHint")}</EmptyState>
        ) : (
          <>
            {data.total > data.items.length || lanes.length > LANES ? (
              <p className="dim">
                {t("lanes.cut", { shown: data.items.length, total: data.total, lanes: Math.min(LANES, lanes.length) })}
              </p>
            ) : null}
            <SwimLanes lanes={lanes.slice(0, LANES)} label={t("lanes.label")} open={open} />
          </>
        )
      }
    </QueryView>
  );
}
