import { useTranslation } from "react-i18next";
import { useAgo } from "@/components/text/useAgo";
import type { ErrorGroupDetail } from "@/lib/api/generated/types.gen";
import { shortCount } from "@/lib/format/number";

/** "Escalating: 412 times in the last hour, 12.4 k in all since 3 d ago, in 3 pods." */
export function useGroupWords(detail: ErrorGroupDetail | undefined): string | null {
  const { t } = useTranslation();
  const ago = useAgo();
  if (!detail) {
    return null;
  }
  const { state, rate1h, count, firstSeen, lastSeen, pods } = detail.group;
  const facts = { hour: shortCount(rate1h), all: shortCount(count), first: ago(firstSeen), last: ago(lastSeen) };
  const words = rate1h > 0 ? t("errors.groupWords", facts) : t("errors.groupWordsQuiet", facts);
  const where = pods > 0 ? `, ${t("errors.inPods", { count: pods })}` : "";
  return `${t(`error.lead.${state}`)}: ${words}${where}.`;
}
