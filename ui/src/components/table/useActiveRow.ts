import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "@/lib/keys/registry";

/** A key that does something with the row that the keyboard is at. */
export interface RowKey<T> {
  keys: string;
  does: string;
  run: (row: T) => void;
}

const NONE: readonly never[] = [];

interface ActiveRow<T> {
  total: number;
  /** The row of an index; undefined while it is not loaded. */
  rowAt: (index: number) => T | undefined;
  open?: (row: T) => void;
  show: (index: number) => void;
  rowKeys?: readonly RowKey<T>[];
}

/** j and k move through a list, G and g g to its ends, Enter or o opens the row. Returns the index, or -1. */
export function useActiveRow<T>({ total, rowAt, open, show, rowKeys = NONE }: ActiveRow<T>): number {
  const { t } = useTranslation();
  const [active, setActive] = useState(-1);
  const shortcuts = useMemo(() => {
    const go = (index: number) => {
      const next = Math.max(0, Math.min(total - 1, index));
      setActive(next);
      show(next);
    };
    const row = rowAt(active);
    const moves = [
      { keys: "j", does: t("keys.down"), run: () => go(active + 1) },
      { keys: "k", does: t("keys.up"), run: () => go(active - 1) },
      { keys: "G", does: t("keys.last"), run: () => go(total - 1) },
      { keys: "g g", does: t("keys.first"), run: () => go(0) },
    ];
    return row !== undefined && open
      ? [
          ...moves,
          { keys: "o", does: t("keys.open"), run: () => open(row) },
          { keys: "Enter", does: t("keys.open"), run: () => open(row) },
          ...rowKeys.map((each) => ({ ...each, run: () => each.run(row) })),
        ]
      : moves;
  }, [t, total, rowAt, active, open, show, rowKeys]);
  useShortcuts(shortcuts);
  return Math.min(active, total - 1);
}
