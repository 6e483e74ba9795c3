import { useTranslation } from "react-i18next";
import { useAgo } from "@/components/text/useAgo";
import type { Change } from "@/lib/api/generated/types.gen";
import type { Page } from "@/lib/api/page";

/** "1 204 changes; the newest 3 m ago: what it was". */
export function useChangesWords(page: Page<Change> | undefined): string | null {
  const { t } = useTranslation();
  const ago = useAgo();
  if (!page) {
    return null;
  }
  const newest = page.items[0];
  if (!newest) {
    return t("changes.none");
  }
  const age = ago(newest.time);
  return t("changes.words", {
    count: page.total,
    age,
    words: newest.words,
  });
}
