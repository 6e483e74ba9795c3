import { useTranslation } from "react-i18next";
import type { ReactNode } from "react";
import type { ColumnLook } from "./features";
import classes from "./table.module.css";

interface HeaderCellProps {
  look: ColumnLook;
  sort?: string;
  onSort?: (sort: string) => void;
  children: ReactNode;
}

/** The sort that a click on the header asks for: first the natural order, then the reverse. */
const nextSort = (field: string, sort: string | undefined) => (sort === field ? `-${field}` : field);

export function HeaderCell({ look, sort, onSort, children }: HeaderCellProps) {
  const { t } = useTranslation();
  const field = look.sort;
  const down = sort === `-${field}`;
  const sorted = field !== undefined && (sort === field || down);
  const order = sorted ? (down ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" style={{ width: look.width }} data-align={look.align} aria-sort={order}>
      {field && onSort ? (
        <button
          type="button"
          className={classes.sort}
          title={t("table.sort")}
          onClick={() => onSort(nextSort(field, sort))}
        >
          {children}
          <span aria-hidden="true" className={classes.arrow}>
            {sorted ? (down ? "↓" : "↑") : ""}
          </span>
        </button>
      ) : (
        children
      )}
    </th>
  );
}
