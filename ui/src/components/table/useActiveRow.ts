import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "@/lib/keys/registry";

interface ActiveRow<T> {
  rows: readonly T[];
  open?: (row: T) => void;
  show: (index: number) => void;
}

/** j and k move through a list, Enter or o opens the row. Returns the index of the active row, or -1. */
export function useActiveRow<T>({ rows, open, show }: ActiveRow<T>): number {
  const { t } = useTranslation();
  const [active, setActive] = useState(-1);
  const shortcuts = useMemo(() => {
    const move = (by: number) => {
      const next = Math.max(0, Math.min(rows.length - 1, active + by));
      setActive(next);
      show(next);
    };
    const row = rows[active];
    const moves = [
      { keys: "j", does: t("keys.down"), run: () => move(1) },
      { keys: "k", does: t("keys.up"), run: () => move(-1) },
    ];
    return row && open
      ? [
          ...moves,
          { keys: "o", does: t("keys.open"), run: () => open(row) },
          { keys: "Enter", does: t("keys.open"), run: () => open(row) },
        ]
      : moves;
  }, [t, rows, active, open, show]);
  useShortcuts(shortcuts);
  return Math.min(active, rows.length - 1);
}
