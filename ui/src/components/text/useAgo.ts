import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "@/lib/time/clock";
import { useDuration } from "./useDuration";

/** How long ago an instant (RFC 3339) was, in words: "3 h ago", "now". */
export function useAgo(): (time: string) => string {
  const { t } = useTranslation();
  const duration = useDuration();
  const now = useNow();
  return useCallback(
    (time) => {
      const age = now - new Date(time).getTime();
      const words = duration(Math.abs(age), true);
      return Math.abs(age) < 1_000 ? t("time.now") : t(age < 0 ? "time.in" : "time.ago", { duration: words });
    },
    [t, duration, now],
  );
}
