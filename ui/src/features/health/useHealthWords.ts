import { useTranslation } from "react-i18next";
import { rounded } from "@/lib/format/decimal";
import type { Health } from "@/lib/api/generated/types.gen";

/** The score, and which dimension costs it most. */
export function useHealthWords(health: Health | undefined): string | null {
  const { t } = useTranslation();
  if (!health) {
    return null;
  }
  if (!health.overall) {
    return t("health.unknownWords", { reason: health.unknownBecause ?? "" });
  }
  const score = rounded(health.overall.score);
  const worst = health.dimensions
    .filter((each) => each.score !== null)
    .toSorted((a, b) => Number(a.score) - Number(b.score))[0];
  const unknown = health.dimensions
    .filter((each) => each.score === null)
    .map((each) => t(`dimension.${each.dimension}`));
  const lowest =
    worst && Number(worst.score) < 100
      ? t("health.lowest", { name: t(`dimension.${worst.dimension}`), score: worst.score })
      : t("health.spotless");
  const without = unknown.length > 0 ? ` ${t("health.without", { list: unknown.join(", ") })}` : "";
  return `${t("health.scoreIs", { score })} ${lowest}${without}`;
}
