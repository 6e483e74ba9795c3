import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { groupColumns } from "@/components/change/groupColumns";
import { Section } from "@/components/layout/Section";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import type { ErrorGroupDetail } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { changesBeforeQuery } from "../api/changesBefore";

/** What was changed at its workload in the hour before it began, or before it came back. */
export function ChangesBefore({ detail }: { detail: ErrorGroupDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useQuery(changesBeforeQuery(useMoment(), detail.group.key));
  const columns = useMemo(() => groupColumns(t).slice(0, 3), [t]);
  const title = detail.regressed ? t("errors.changesBeforeBack") : t("errors.changesBefore");
  return (
    <Section title={title}>
      <QueryView query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="dim">{t("errors.noChangesBefore")}</p>
          ) : (
            <PlainTable
              label={title}
              columns={columns}
              rows={items}
              rowId={(change) => change.id}
              open={(change) => void navigate({ to: "/changes", search: { change: change.id } })}
            />
          )
        }
      </QueryView>
    </Section>
  );
}
