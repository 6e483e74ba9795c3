import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ImpactTable } from "@/components/health/ImpactTable";
import { PageLine } from "@/components/layout/PageLine";
import { LevelMark } from "@/components/marks/LevelMark";
import { QueryView } from "@/components/states/QueryView";
import { useMoment } from "@/lib/moment/moment";
import { resourceHealthQuery } from "@/lib/requests/resourceHealth";

/** One object: all rules that it hits, and what each takes off. */
export function ResourceHealthPage() {
  const { t } = useTranslation();
  const { uid } = useParams({ from: "/health/resources/$uid" });
  const query = useQuery(resourceHealthQuery(useMoment(), uid));
  const resource = query.data?.resource;
  const words = query.data
    ? query.data.rules.length === 0
      ? t("health.resourceSpotless", { name: resource?.name })
      : t("health.resourceWords", { name: resource?.name, points: query.data.points, count: query.data.rules.length })
    : "\u00a0";
  return (
    <>
      <PageLine
        name={resource ? `${resource.kind} ${resource.namespace}` : t("page.resource")}
        side={
          <Link to="/resources/$uid" params={{ uid }}>
            {t("health.openObject")}
          </Link>
        }
      >
        {words}
      </PageLine>
      <QueryView query={query} rows={5}>
        {(data) => (
          <>
            <p>
              <LevelMark level={data.resource.level} text={data.resource.status || null} title={data.resource.reason} />
            </p>
            <ImpactTable health={data} />
          </>
        )}
      </QueryView>
    </>
  );
}
