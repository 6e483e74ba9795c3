import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMoment } from "@/lib/moment/moment";
import type { ErrorsFilter } from "@/lib/requests/errors";
import { useAgo } from "@/components/text/useAgo";
import { errorsQuery } from "@/lib/requests/errors";
import { summaryQuery } from "../api/summary";
import { loudest } from "./loudest";

/** "41 groups of errors are open: 3 are new within 24 h, 1 escalates. Most are of payments." */
export function useErrorsWords(filter: ErrorsFilter): string | null {
  const { t } = useTranslation();
  const ago = useAgo();
  const moment = useMoment();
  const { data } = useQuery(summaryQuery(moment, filter));
  const rows = useQuery(errorsQuery(moment, { ...filter, state: "open", sort: "-rate" }, 50));
  if (!data) {
    return null;
  }
  if (data.open === 0) {
    const settled = data.resolved + data.ignored;
    return settled === 0 ? t("errors.wordsNone") : t("errors.wordsSettled", { count: settled });
  }
  const parts = (["escalating", "regressed", "new"] as const)
    .filter((state) => data[state] > 0)
    .map((state) => t(`errors.words.${state}`, { count: data[state] }));
  const most = loudest(rows.data?.items ?? []);
  const newest = rows.data?.items
    .map((row) => row.lastSeen)
    .toSorted()
    .at(-1);
  const open = t("errors.wordsOpen", { count: data.open });
  const what = parts.length === 0 ? `${open}.` : `${open}: ${parts.join(", ")}.`;
  const where = most === null ? "" : ` ${t("errors.wordsMost", { service: most.service, share: most.share })}`;
  const quiet = most === null && newest !== undefined ? ` ${t("errors.wordsQuiet", { age: ago(newest) })}` : "";
  return what + where + quiet;
}
