import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { findingColumns } from "@/components/finding/findingColumns";
import { Section } from "@/components/layout/Section";
import { SeverityMark } from "@/components/marks/Severity";
import { EmptyState } from "@/components/states/EmptyState";
import { ErrorState } from "@/components/states/ErrorState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { PlainTable } from "@/components/table/PlainTable";
import { SEVERITIES } from "@/lib/api/words";
import { useMoment } from "@/lib/moment/moment";
import { findingsQuery } from "@/lib/requests/findings";
import { rulesQuery } from "@/lib/requests/rules";
import classes from "./overview.module.css";

const SHOWN = 6;

/** How many findings are open by severity, and the worst of them. */
export function OpenFindings() {
  const { t } = useTranslation();
  const moment = useMoment();
  const rules = useQuery(rulesQuery(moment));
  const worst = useQuery(findingsQuery(moment, { sort: "-severity", state: "open" }, SHOWN));
  const open = (severity: string) =>
    (rules.data?.items ?? []).filter((rule) => rule.severity === severity).reduce((sum, rule) => sum + rule.open, 0);
  const rows = worst.data?.items;
  return (
    <Section title={t("overview.openFindings")} side={<Link to="/findings">{t("common.showAll")}</Link>}>
      {rules.data ? (
        <p className={classes.severities}>
          {SEVERITIES.map((severity) => (
            <Link key={severity} to="/findings" search={{ severity }} className={classes.severity}>
              <SeverityMark severity={severity} />
              <strong>{open(severity)}</strong>
            </Link>
          ))}
        </p>
      ) : null}
      {rows === undefined ? (
        worst.isError ? (
          <ErrorState error={worst.error} retry={() => void worst.refetch()} />
        ) : (
          <SkeletonRows count={4} />
        )
      ) : rows.length === 0 ? (
        <EmptyState title={t("findings.none")} />
      ) : (
        <PlainTable
          label={t("overview.openFindings")}
          columns={findingColumns(t).slice(0, 4)}
          rows={rows}
          rowId={(finding) => finding.id}
        />
      )}
    </Section>
  );
}
