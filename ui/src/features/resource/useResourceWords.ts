import { useTranslation } from "react-i18next";
import type { ResourceDetail } from "@/lib/api/generated/types.gen";

/** How the object does, in a sentence. */
export function useResourceWords(detail: ResourceDetail | undefined): string | null {
  const { t } = useTranslation();
  if (!detail) {
    return null;
  }
  const { resource, findings, gone } = detail;
  if (gone) {
    return t("resource.wordsGone");
  }
  const status = [resource.status || t(`level.${resource.level}`), resource.reason].filter(Boolean).join(": ");
  return findings.length === 0
    ? t("resource.wordsWell", { status })
    : t("resource.wordsFindings", { status, count: findings.length, points: resource.points });
}
