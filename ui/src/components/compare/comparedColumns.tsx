import type { TFunction } from "i18next";
import type { CellContext, RowData } from "@tanstack/react-table";
import type { Column, features } from "@/components/table/features";
import { useTranslation } from "react-i18next";
import { type Compared, differing, latest } from "./compared";
import classes from "./compare.module.css";
import { WhatMark } from "./WhatMark";

/** The columns of a list, for its rows at two instants: what became of each, what it is (the columns `kept`), then what differs. */
export function comparedColumns<T extends RowData & object>(
  t: TFunction,
  columns: readonly Column<T>[],
  kept: ReadonlySet<string>,
): Column<Compared<T>>[] {
  return [
    {
      id: "what",
      header: t("compare.what"),
      meta: { width: 104 },
      cell: ({ row }) => <WhatMark what={row.original.what} />,
    },
    ...columns.filter((column) => kept.has(column.id)).map((column) => ofLatest(column)),
    {
      id: "differs",
      header: t("compare.changes"),
      meta: { from: 480 },
      cell: ({ row }) => <Differing row={row.original} />,
    },
  ];
}

/** The server sorts what is compared by itself. */
function ofLatest<T extends RowData & object>({ id, header, meta, cell }: Column<T>): Column<Compared<T>> {
  return {
    id,
    header: header as Column<Compared<T>>["header"],
    meta: { ...meta, sort: undefined },
    cell: ({ row }) =>
      typeof cell === "function"
        ? cell({ row: { original: latest(row.original) } } as unknown as CellContext<typeof features, T>)
        : null,
  };
}

/** The name of the field's column, where it has one. */
const nameOf = (t: TFunction, field: string): string =>
  (t as unknown as (key: string, more: { defaultValue: string }) => string)(`column.${field}`, { defaultValue: field });

function Differing<T extends object>({ row }: { row: Compared<T> }) {
  const { t } = useTranslation();
  const differences = row.what === "changed" ? differing(row) : [];
  if (row.what === "changed" && differences.length === 0) {
    return <span className="dim">{t("compare.elsewhere")}</span>;
  }
  return (
    <span title={differences.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join("\n")}>
      {differences.map(({ field, before, after }, at) => (
        <span key={field}>
          {at > 0 ? ", " : ""}
          <span className="dim">{nameOf(t, field)}</span> <span className={classes.before}>{before}</span> → {after}
        </span>
      ))}
    </span>
  );
}
