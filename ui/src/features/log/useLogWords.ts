import { useTranslation } from "react-i18next";
import type { Projection } from "@/lib/api/generated/types.gen";
import { shortCount } from "@/lib/format/number";

/** "The log holds 12.4 k events; all views are at its end." */
export function useLogWords(data: { items: Projection[] } | undefined): string | null {
  const { t } = useTranslation();
  if (!data) {
    return null;
  }
  const events = shortCount(Math.max(0, ...data.items.map((each) => each.head)));
  const failed = data.items.filter((each) => each.failure !== null);
  if (failed.length > 0) {
    return t("log.wordsFailed", { events, names: failed.map((each) => each.name).join(", ") });
  }
  const behind = data.items.filter((each) => each.lagEvents > 0);
  return behind.length === 0
    ? t("log.wordsDone", { events })
    : t("log.wordsBehind", { events, count: Math.max(...behind.map((each) => each.lagEvents)) });
}
