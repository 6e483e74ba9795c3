import { createContext, use, useCallback, useMemo, useState } from "react";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";

interface Selection {
  chosen: ReadonlyMap<string, ErrorGroup>;
  toggle: (row: ErrorGroup) => void;
  clear: () => void;
}

/** Groups that were ticked. Rows ask it themselves: a row is not drawn anew because another was ticked. */
export const SelectionContext = createContext<Selection>({ chosen: new Map(), toggle: () => {}, clear: () => {} });

export const useSelection = () => use(SelectionContext);

export function useNewSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, ErrorGroup>>(new Map());
  const toggle = useCallback(
    (row: ErrorGroup) =>
      setChosen((before) => {
        const next = new Map(before);
        if (!next.delete(row.key)) {
          next.set(row.key, row);
        }
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(() => ({ chosen, toggle, clear }), [chosen, toggle, clear]);
}
