import { useTranslation } from "react-i18next";
import type { HealthDifference } from "@/lib/api/generated/types.gen";
import { minus } from "@/lib/format/decimal";

export function useDifferenceWords(difference: HealthDifference | undefined): string | null {
  const { t } = useTranslation();
  if (!difference) {
    return null;
  }
  const { delta } = difference;
  if (delta === null) {
    return t("health.differenceUnknown");
  }
  const scores = { from: difference.from.score, to: difference.to.score, count: difference.causes.length };
  if (Number(delta) === 0) {
    return t("health.differenceNone", scores);
  }
  return Number(delta) < 0
    ? t("health.differenceFell", { ...scores, points: minus("0", delta) })
    : t("health.differenceRose", { ...scores, points: delta });
}
