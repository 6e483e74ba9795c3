import type { TFunction } from "i18next";
import type { CellContext, RowData } from "@tanstack/react-table";
import type { Column, features } from "@/components/table/features";
import { type Compared, differing, latest } from "./compared";
import classes from "./compare.module.css";
import { WhatMark } from "./WhatMark";

/** The columns of a list, for its rows at two instants: what became of each, then the row, then what differs. */
export function comparedColumns<T extends RowData & object>(
  t: TFunction,
  columns: readonly Column<T>[],
): Column<Compared<T>>[] {
  return [
    {
      id: "what",
      header: t("compare.what"),
      meta: { width: 104 },
      cell: ({ row }) => <WhatMark what={row.original.what} />,
    },
    ...columns.map((column) => ofLatest(column)),
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

function Differing<T extends object>({ row }: { row: Compared<T> }) {
  const differences = row.what === "changed" ? differing(row) : [];
  return (
    <span title={differences.map(({ field, before, after }) => `${field}: ${before} → ${after}`).join("\n")}>
      {differences.map(({ field, before, after }, at) => (
        <span key={field}>
          {at > 0 ? ", " : ""}
          <span className="dim">{field}</span> <span className={classes.before}>{before}</span> → {after}
        </span>
      ))}
    </span>
  );
}
