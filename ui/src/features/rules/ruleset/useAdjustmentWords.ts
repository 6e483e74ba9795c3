import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Adjustment } from "@/lib/api/generated/types.gen";

/** "shop: off" or "everywhere: severity low, limit 5", as a row of a rule set says. */
export function useAdjustmentWords(): (row: Adjustment) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ namespace, off, severity, limit, per, cap }) => {
      const parts = [
        off === null ? null : t(off ? "ruleset.off" : "ruleset.on"),
        severity === null ? null : `${t("column.severity")} ${t(`severity.${severity as "low"}`)}`,
        limit === null ? null : `${t("ruleset.limit")} ${limit}`,
        per === null ? null : `${t("column.per")} ${per}`,
        cap === null ? null : `${t("column.cap")} ${cap}`,
      ];
      return `${namespace ?? t("ruleset.everywhere")}: ${parts.filter((part) => part !== null).join(", ")}`;
    },
    [t],
  );
}
