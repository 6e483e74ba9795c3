import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import { useMoment } from "@/lib/moment/moment";
import { relationsQuery } from "./api/relations";
import { relationColumns } from "./relationColumns";

/** What the object owns, runs on, selects, mounts, and the other way round. */
export function Relations({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const query = useQuery(relationsQuery(useMoment(), uid));
  const columns = useMemo(() => relationColumns(t), [t]);
  return (
    <QueryView query={query} rows={6}>
      {(data) =>
        data.items.length === 0 ? (
          <EmptyState title={t("resource.noRelations")} />
        ) : (
          <PlainTable
            label={t("resource.tab.relations")}
            columns={columns}
            rows={data.items}
            rowId={(row) => `${row.relation} ${row.resource.uid}`}
          />
        )
      }
    </QueryView>
  );
}
