import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { ListTable } from "@/components/table/ListTable";
import type { DeadLetter } from "@/lib/api/generated/types.gen";
import { useRows } from "@/lib/rows/useRows";
import { deadLetterRows } from "./api/deadLetters";
import { deadLetterColumns } from "./deadLetterColumns";
import { DeadLetterDetail } from "./DeadLetterDetail";
import classes from "./log.module.css";

/** What came in and could not be handled, with the reason. */
export function DeadLetters() {
  const { t } = useTranslation();
  const list = useRows(deadLetterRows);
  const [chosen, setChosen] = useState<number | null>(null);
  const columns = useMemo(() => deadLetterColumns(t), [t]);
  const open = useCallback((letter: DeadLetter) => setChosen(letter.id), []);
  return (
    <div className={classes.split} data-open={chosen === null ? undefined : true}>
      <div className={classes.list}>
        <ListTable
          label={t("log.deadLetters")}
          list={list}
          columns={columns}
          rowId={(letter) => String(letter.id)}
          open={open}
          empty={<EmptyState title={t("log.noDeadLetters")}>{t("log.noDeadLettersHint")}</EmptyState>}
        />
      </div>
      {chosen === null ? null : <DeadLetterDetail id={chosen} close={() => setChosen(null)} />}
    </div>
  );
}
