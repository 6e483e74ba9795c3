import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { groupColumns } from "@/components/change/groupColumns";
import { EmptyState } from "@/components/states/EmptyState";
import { ListTable } from "@/components/table/ListTable";
import type { ColumnChoice } from "@/components/table/columnChoice";
import type { Change } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { type ChangesFilter, changesRows } from "@/lib/requests/changes";
import { useRows } from "@/lib/rows/useRows";

interface ChangeListProps {
  filter: ChangesFilter;
  choice: ColumnChoice;
  show: (id: string) => void;
}

/** What changed, newest first: a roll-out is one row. */
export function ChangeList({ filter, choice, show }: ChangeListProps) {
  const { t } = useTranslation();
  const list = useRows(changesRows(useMoment(), filter));
  const columns = useMemo(() => groupColumns(t), [t]);
  const open = useCallback((row: Change) => show(row.id), [show]);
  return (
    <ListTable
      label={t("page.changes")}
      list={list}
      columns={columns}
      choice={choice}
      rowId={(row) => row.id}
      open={open}
      empty={<EmptyState title={t("changes.none")}>{t("changes.noneHint")}</EmptyState>}
    />
  );
}
