import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/layout/Section";
import { PlainTable } from "@/components/table/PlainTable";
import { clustersQuery } from "@/lib/requests/clusters";
import { clusterColumns } from "./clusterColumns";

/** All clusters side by side, as they are now. */
export function Clusters() {
  const { t } = useTranslation();
  const { data } = useQuery(clustersQuery());
  const columns = useMemo(() => clusterColumns(t), [t]);
  return (
    <Section title={t("overview.clusters")}>
      <PlainTable
        label={t("overview.clusters")}
        columns={columns}
        rows={data?.items ?? []}
        rowId={(cluster) => cluster.name}
      />
    </Section>
  );
}
