import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Rule } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { rulesQuery } from "@/lib/requests/rules";
import { useNow } from "@/lib/time/clock";
import { shortTime } from "@/lib/time/format";

/** What the rules said at the instant that the page is compared with. */
export function useRulesBefore(now: readonly Rule[] = []) {
  const { t } = useTranslation();
  const against = useAgainst();
  const clock = useNow();
  const { cluster } = useMoment();
  const { data } = useQuery({ ...rulesQuery({ cluster, at: against }), enabled: against !== undefined });
  const before = useMemo(
    () => (against && data ? new Map(data.items.map((rule) => [rule.id, rule.open])) : undefined),
    [against, data],
  );
  const differs = useCallback(
    (rule: Rule) => before !== undefined && (before.get(rule.id) ?? 0) !== rule.open,
    [before],
  );
  const words =
    against && before
      ? t("compare.rowsChanged", {
          count: now.filter(differs).length,
          time: shortTime(new Date(against), new Date(clock)),
        })
      : null;
  return { before, differs, words };
}
