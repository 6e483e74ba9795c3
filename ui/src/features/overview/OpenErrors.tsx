import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { errorColumns } from "@/components/error/errorColumns";
import { Section } from "@/components/layout/Section";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import { ERROR_STATES } from "@/lib/api/errorWords";
import { useMoment } from "@/lib/moment/moment";
import { errorsQuery } from "@/lib/requests/errors";

const SHOWN = 6;
const ASKED = 100;
const URGENT = ERROR_STATES.slice(0, 3);
const COLUMNS = new Set(["state", "title", "service", "count", "lastSeen"]);

/** Groups of errors that get worse, came back or are new, in this order. */
export function OpenErrors() {
  const { t } = useTranslation();
  const query = useQuery(errorsQuery(useMoment(), { state: "open", sort: "-rate" }, ASKED));
  const columns = useMemo(() => errorColumns<ErrorGroup>(t).filter(({ id }) => COLUMNS.has(id)), [t]);
  return (
    <Section title={t("error.attention")} side={<Link to="/errors">{t("common.showAll")}</Link>}>
      <QueryView query={query} rows={4}>
        {({ items }) => {
          const rows = URGENT.flatMap((state) => items.filter((row) => row.state === state)).slice(0, SHOWN);
          return rows.length === 0 ? (
            <EmptyState title={t("error.calm")}>{t("error.calmHint")}</EmptyState>
          ) : (
            <PlainTable label={t("error.attention")} columns={columns} rows={rows} rowId={(row) => row.key} />
          );
        }}
      </QueryView>
    </Section>
  );
}
