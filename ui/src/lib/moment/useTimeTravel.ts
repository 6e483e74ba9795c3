import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";

interface Travel {
  /** Looks at an instant; `replace` leaves no entry in the browser's history, for what moves on by itself. */
  toInstant: (at: string, replace?: boolean) => void;
  toPosition: (position: number) => void;
  toLive: () => void;
  /** Shows this range in the time bar and the charts; undefined is the whole history. */
  toRange: (range: { from: string; to: string } | undefined) => void;
  /** Compares what is looked at with this instant; undefined ends the comparison. */
  toAgainst: (against: string | undefined) => void;
}

export function useTimeTravel(): Travel {
  const navigate = useNavigate();
  return useMemo(
    () => ({
      toInstant: (at, replace) =>
        void navigate({ to: ".", replace, search: (s) => ({ ...s, at, position: undefined }) }),
      toPosition: (position) => void navigate({ to: ".", search: (s) => ({ ...s, at: undefined, position }) }),
      toLive: () => void navigate({ to: ".", search: (s) => ({ ...s, at: undefined, position: undefined }) }),
      toRange: (range) =>
        void navigate({ to: ".", replace: true, search: (s) => ({ ...s, from: range?.from, to: range?.to }) }),
      toAgainst: (against) => void navigate({ to: ".", search: (s) => ({ ...s, against }) }),
    }),
    [navigate],
  );
}
