import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { Code } from "@/components/text/Code";
import { useMoment } from "@/lib/moment/moment";
import { errorsQuery } from "@/lib/requests/errors";
import type { ErrorsSearch } from "../search";

interface NoErrorsProps {
  search: ErrorsSearch;
  change: (part: ErrorsSearch) => void;
}

/** Why the list is empty: the filters, nothing wrong, or that nobody reads the logs. They must not look the same. */
export function NoErrors({ search, change }: NoErrorsProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const any = useQuery(errorsQuery(moment, { state: "all" }, 1));
  const logs = useQuery(errorsQuery(moment, { state: "all", source: "log" }, 1));
  const { state, sort: _, ...others } = search;
  const filtered = Object.values(others).some((value) => typeof value === "string" && value !== "");
  if (!any.data || !logs.data) {
    return <SkeletonRows count={3} />;
  }
  if (logs.data.total === 0 && !filtered) {
    return (
      <EmptyState title={any.data.total === 0 ? t("errors.empty.nothing") : t("errors.empty.noLogs")}>
        <p>{t("errors.empty.howLogs")}</p>
        <Code label={t("errors.empty.commands")} text={COMMANDS} />
      </EmptyState>
    );
  }
  return filtered || state !== undefined ? (
    <EmptyState title={t("errors.empty.filtered")}>
      <p>{t("errors.empty.filteredHint")}</p>
      <Button mt={8} onClick={() => change({ state: "all" })}>
        {t("errors.empty.showAll")}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState title={t("errors.empty.well")}>{t("errors.empty.wellHint")}</EmptyState>
  );
}

/** As they are typed: on a machine, and in a cluster. */
const COMMANDS = [
  "./hindsight up",
  "helm upgrade hindsight knative/hindsight -n hindsight --reuse-values --set logs.enabled=true",
].join("\n");
