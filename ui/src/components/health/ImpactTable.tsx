import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Remediation } from "@/components/finding/Remediation";
import { SeverityMark } from "@/components/marks/Severity";
import { EmptyState } from "@/components/states/EmptyState";
import { Age } from "@/components/text/Age";
import type { ResourceHealth } from "@/lib/api/generated/types.gen";
import { signed, sumOf } from "@/lib/format/decimal";
import classes from "./impact.module.css";

/** Each rule that an object hits with its points and what to do; the points add up below. */
export function ImpactTable({ health }: { health: ResourceHealth }) {
  const { t } = useTranslation();
  if (health.rules.length === 0) {
    return <EmptyState title={t("health.noImpact")} />;
  }
  return (
    <ul className={classes.list}>
      {health.rules.map((rule) => (
        <li key={rule.rule} className={classes.item}>
          <div className={classes.head}>
            <SeverityMark severity={rule.severity} />
            <Link to="/health/$dimension/$rule" params={{ dimension: rule.dimension, rule: rule.rule }}>
              {t(`dimension.${rule.dimension}`)}: {rule.title}
            </Link>
            <span className="dim">
              <Age since={rule.since} />
            </span>
            <span className={classes.points}>{signed(`-${rule.points}`)}</span>
          </div>
          <p>{rule.message}</p>
          <Remediation text={rule.remediation} docs={rule.docs} />
        </li>
      ))}
      <li className={classes.head}>
        <strong>{t("health.impactSum")}</strong>
        <strong className={classes.points}>{signed(`-${sumOf(health.rules.map((rule) => rule.points))}`)}</strong>
      </li>
    </ul>
  );
}
