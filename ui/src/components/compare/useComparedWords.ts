import { useTranslation } from "react-i18next";
import { useNow } from "@/lib/time/clock";
import { shortTime } from "@/lib/time/format";
import type { Counts } from "./compared";

/** "Since 07:40:02: 3 added, 1 removed, 5 changed." */
export function useComparedWords(counts: Counts | undefined, against: string | undefined, findings = false) {
  const { t } = useTranslation();
  const now = useNow();
  if (!counts || against === undefined) {
    return null;
  }
  if (counts.added + counts.removed + counts.changed === 0) {
    return `${t("compare.same")}.`;
  }
  const words = { ...counts, time: shortTime(new Date(against), new Date(now)) };
  return findings ? t("compare.findingWords", words) : t("compare.words", words);
}
