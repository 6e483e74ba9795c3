import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { errorColumns } from "@/components/error/errorColumns";
import { Section } from "@/components/layout/Section";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { siblingsQuery } from "../api/siblings";

const SHOWN = new Set(["state", "title", "service", "count", "lastSeen"]);

/** Groups of any service that fail at the same place of the code. */
export function Siblings({ group }: { group: ErrorGroup }) {
  const { t } = useTranslation();
  const query = useQuery(siblingsQuery(useMoment(), group.key));
  const columns = useMemo(() => errorColumns<ErrorGroup>(t).filter(({ id }) => SHOWN.has(id)), [t]);
  return (
    <Section title={t("errors.siblings")}>
      <QueryView query={query} rows={2}>
        {({ items }) => (
          <>
            <p className="dim">{t("errors.siblingsText", { key: group.faultKey ?? "" })}</p>
            <PlainTable label={t("errors.siblings")} columns={columns} rows={items} rowId={(row) => row.key} />
          </>
        )}
      </QueryView>
    </Section>
  );
}
