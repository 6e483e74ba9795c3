import { useTranslation } from "react-i18next";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import classes from "./list.module.css";
import { useSelection } from "./selection";

/** Ticks a group, so that something can be done with several at once. */
export function Choose({ row }: { row: ErrorGroup }) {
  const { t } = useTranslation();
  const { chosen, toggle } = useSelection();
  return (
    <input
      type="checkbox"
      className={classes.choose}
      aria-label={t("errors.choose", { title: row.title })}
      checked={chosen.has(row.key)}
      onChange={() => toggle(row)}
    />
  );
}
