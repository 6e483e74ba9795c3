import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Moment, momentKey } from "@/lib/moment/moment";
import { useTimeTravel } from "@/lib/moment/useTimeTravel";
import { readStep } from "./api/step";

/** Goes to the event before or after. `said` tells what that event was, as long as its instant is looked at. */
export function useStep(moment: Moment) {
  const { t } = useTranslation();
  const { toPosition } = useTimeTravel();
  const queries = useQueryClient();
  const [said, setSaid] = useState<{ at: string; words: string } | null>(null);
  const shown = useRef(momentKey(moment));
  useEffect(() => {
    shown.current = momentKey(moment);
  }, [moment]);
  const step = useCallback(
    async (direction: "next" | "previous") => {
      try {
        const key = ["step", moment.cluster, { direction }, momentKey(moment)];
        const found = await queries.fetchQuery({ queryKey: key, queryFn: () => readStep(moment, direction) });
        if (shown.current !== momentKey(moment)) {
          // Somebody went elsewhere meanwhile: an answer that comes late takes nobody away from there.
          return;
        }
        if (found.position === null) {
          setSaid({ at: momentKey(moment), words: t("timebar.noMore") });
        } else {
          setSaid({ at: `#${found.position}`, words: found.words ?? "" });
          toPosition(found.position);
        }
      } catch {
        setSaid({ at: momentKey(moment), words: t("timebar.failed") });
      }
    },
    [moment, queries, t, toPosition],
  );
  return { step, said: said?.at === momentKey(moment) ? said.words : null };
}
