import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { durationParts } from "@/lib/time/format";

/** Durations as "2 m 14 s", in the reader's language. `coarse` keeps only the largest unit. */
export function useDuration(): (milliseconds: number, coarse?: boolean) => string {
  const { t } = useTranslation();
  return useCallback(
    (milliseconds, coarse = false) =>
      durationParts(milliseconds)
        .slice(0, coarse ? 1 : 2)
        .map((part) => t(`unit.${part.unit}`, { n: part.n }))
        .join(" "),
    [t],
  );
}
