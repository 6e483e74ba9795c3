import { useSearch } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import type { Cluster } from "@/lib/api/generated/types.gen";
import { isLive, MomentContext } from "@/lib/moment/moment";
import { ClusterContext } from "@/lib/moment/useCluster";
import { PageClock } from "./PageClock";

interface MomentGateProps {
  clusters: Cluster[];
  cluster: Cluster | undefined;
  children: ReactNode;
}

/** Lets a page through once it is known which cluster and which instant it looks at. */
export function MomentGate({ clusters, cluster, children }: MomentGateProps) {
  const { t } = useTranslation();
  const { cluster: asked, at, position } = useSearch({ strict: false });
  const name = cluster?.name;
  const moment = useMemo(() => (name === undefined ? null : { cluster: name, at, position }), [name, at, position]);
  if (clusters.length === 0) {
    return <EmptyState title={t("state.noClusters")}>{t("state.noClustersHint")}</EmptyState>;
  }
  if (!cluster || !moment) {
    return <EmptyState title={t("state.unknownCluster", { name: asked })}>{t("state.unknownClusterHint")}</EmptyState>;
  }
  return (
    <ClusterContext value={cluster}>
      <MomentContext value={moment}>
        <PageClock live={isLive(moment)}>{children}</PageClock>
      </MomentContext>
    </ClusterContext>
  );
}
