import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { errorColumns } from "@/components/error/errorColumns";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import type { ErrorGroup, Resource } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { errorsQuery } from "@/lib/requests/errors";
import { serviceOf } from "./workload";

const SHOWN = 50;

/** The groups of errors of the workload that an object is, or is part of. */
export function Errors({ resource }: { resource: Resource }) {
  const { t } = useTranslation();
  const service = serviceOf(resource) ?? resource.name;
  const { namespace } = resource;
  const query = useQuery(errorsQuery(useMoment(), { state: "all", namespace, service, sort: "-lastSeen" }, SHOWN));
  const columns = useMemo(() => errorColumns<ErrorGroup>(t).filter(({ id }) => id !== "service"), [t]);
  return (
    <QueryView query={query} rows={6}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t("error.noneOfWorkload", { service })}>{t("error.noneOfWorkloadHint")}</EmptyState>
        ) : (
          <>
            <p>
              {t("error.ofWorkload", { service })}.{" "}
              <Link to="/errors" search={{ namespace, service, state: "all" as const }}>
                {t("common.showAll")}
              </Link>
            </p>
            <PlainTable label={t("resource.tab.errors")} columns={columns} rows={items} rowId={(row) => row.key} />
          </>
        )
      }
    </QueryView>
  );
}
