import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { ListTable } from "@/components/table/ListTable";
import type { Difference } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useRows } from "@/lib/rows/useRows";
import { type DifferencesFilter, differenceRows } from "./api/differences";
import { differenceColumns } from "./differenceColumns";

/** Each single thing that differed, status included. */
export function DifferenceList({ filter }: { filter: DifferencesFilter }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useRows(differenceRows(useMoment(), filter));
  const columns = useMemo(() => differenceColumns(t), [t]);
  const open = useCallback(
    (row: Difference) =>
      void navigate({
        to: "/resources/$uid",
        params: { uid: row.resource.uid },
        search: { tab: "changes" as const, after: row.position },
      }),
    [navigate],
  );
  return (
    <ListTable
      label={t("lanes.asDifferences")}
      list={list}
      columns={columns}
      rowId={(row) => `${row.position} ${row.path} ${row.words}`}
      open={open}
      empty={<EmptyState title={t("changes.none")}>{t("changes.noneHint")}</EmptyState>}
    />
  );
}
