import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SEVERITIES } from "@/lib/api/words";
import { useMoment } from "@/lib/moment/moment";
import { rulesQuery } from "@/lib/requests/rules";

/** "12 findings of 5 rules are open: 2 critical, 3 high, 7 low." */
export function useFindingsWords(): string | null {
  const { t } = useTranslation();
  const { data } = useQuery(rulesQuery(useMoment()));
  if (!data) {
    return null;
  }
  const open = data.items.filter((rule) => rule.open > 0);
  const count = open.reduce((sum, rule) => sum + rule.open, 0);
  if (count === 0) {
    return t("findings.noneOpen");
  }
  const bySeverity = SEVERITIES.map((severity) => ({
    severity,
    n: open.filter((rule) => rule.severity === severity).reduce((sum, rule) => sum + rule.open, 0),
  }));
  const list = bySeverity.filter(({ n }) => n > 0).map(({ severity, n }) => `${n} ${t(`severity.${severity}`)}`);
  return t("findings.words", { count, rules: open.length, list: list.join(", ") });
}
