import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import { projectionsQuery } from "./api/projections";
import { projectionColumns } from "./projectionColumns";

/** The views, each a fold over the log that can be thrown away and built again. */
export function Projections() {
  const { t } = useTranslation();
  const query = useQuery(projectionsQuery());
  const columns = useMemo(() => projectionColumns(t), [t]);
  return (
    <QueryView query={query} rows={6}>
      {(data) =>
        data.items.length === 0 ? (
          <EmptyState title={t("log.noProjections")} />
        ) : (
          <PlainTable label={t("log.projections")} columns={columns} rows={data.items} rowId={(row) => row.name} />
        )
      }
    </QueryView>
  );
}
