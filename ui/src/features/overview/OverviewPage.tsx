import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { PageLine } from "@/components/layout/PageLine";
import { QueryView } from "@/components/states/QueryView";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { withTexts } from "@/lib/i18n/i18n";
import { useMoment } from "@/lib/moment/moment";
import { healthQuery } from "@/lib/requests/health";
import { Caps } from "./Caps";
import { Clusters } from "./Clusters";
import { LatestChanges } from "./LatestChanges";
import { Moved } from "./Moved";
import { OpenFindings } from "./OpenFindings";
import classes from "./overview.module.css";
import { Scores } from "./Scores";
import { Gaps } from "./Gaps";
import { useOverviewWords } from "./useOverviewWords";

const OpenErrors = lazy(withTexts(() => import("./OpenErrors").then((module) => ({ default: module.OpenErrors }))));

/** How the cluster does, what moved it, what is open, what changed. */
export function OverviewPage() {
  const { t } = useTranslation();
  const health = useQuery(healthQuery(useMoment()));
  const words = useOverviewWords(health.data);
  return (
    <>
      <PageLine name={t("page.overview")}>{words ?? "\u00a0"}</PageLine>
      <Gaps />
      <QueryView query={health} rows={5}>
        {(data) => (
          <>
            <Scores health={data} />
            <Caps health={data} />
          </>
        )}
      </QueryView>
      <div className={classes.columns}>
        <div>
          <Moved />
          <Suspense fallback={<SkeletonRows count={4} />}>
            <OpenErrors />
          </Suspense>
          <OpenFindings />
        </div>
        <LatestChanges />
      </div>
      <Clusters />
    </>
  );
}
