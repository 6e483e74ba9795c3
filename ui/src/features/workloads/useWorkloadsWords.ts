import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMoment } from "@/lib/moment/moment";
import { kindsQuery } from "@/lib/requests/places";

const NAMED = 3;

/** "41 objects of 12 kinds; in trouble: 3 Pods, 1 Service". */
export function useWorkloadsWords(namespace: string | undefined): string | null {
  const { t } = useTranslation();
  const { data } = useQuery(kindsQuery(useMoment(), namespace));
  if (!data) {
    return null;
  }
  const objects = data.items.filter((kind) => kind.kind !== "Event");
  const total = objects.reduce((sum, kind) => sum + kind.count, 0);
  const troubled = data.items.filter((kind) => kind.troubled > 0).toSorted((a, b) => b.troubled - a.troubled);
  const all = t("workloads.all", { total, kinds: objects.length });
  if (troubled.length === 0) {
    return `${all} ${t("workloads.noTrouble")}`;
  }
  const rest = troubled.slice(NAMED).reduce((sum, kind) => sum + kind.troubled, 0);
  const named = troubled.slice(0, NAMED).map((kind) => `${kind.troubled} ${kind.kind}`);
  return `${all} ${t("workloads.trouble", { list: [...named, ...(rest > 0 ? [`+${rest}`] : [])].join(", ") })}`;
}
