import { useTranslation } from "react-i18next";
import { useDuration } from "@/components/text/useDuration";
import type { Change } from "@/lib/api/generated/types.gen";
import type { Page } from "@/lib/api/page";
import { useNow } from "@/lib/time/clock";

/** "1 204 changes; the newest 3 m ago: Deployment shop/web, image …". */
export function useChangesWords(page: Page<Change> | undefined): string | null {
  const { t } = useTranslation();
  const now = useNow();
  const duration = useDuration();
  if (!page) {
    return null;
  }
  const newest = page.items[0];
  if (!newest) {
    return t("changes.none");
  }
  const age = t("time.ago", { duration: duration(now - Date.parse(newest.time), true) });
  return t("changes.words", {
    count: page.total,
    age,
    object: `${newest.resource.kind} ${newest.resource.name}`,
    words: newest.words,
  });
}
