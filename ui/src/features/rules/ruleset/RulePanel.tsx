import { Button, CloseButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Remediation } from "@/components/finding/Remediation";
import { SeverityMark } from "@/components/marks/Severity";
import { SuppressButton } from "@/components/suppress/SuppressButton";
import { NOTHING } from "@/components/suppress/wish";
import type { Rule } from "@/lib/api/generated/types.gen";
import { isLive, useMoment } from "@/lib/moment/moment";
import { AdjustDialog } from "./AdjustDialog";
import { ResetRule } from "./ResetRule";
import classes from "./ruleset.module.css";
import { useAdjustmentWords } from "./useAdjustmentWords";

/** One rule: what it says now, with what it judges, and what can be done about it. */
export function RulePanel({ rule, close }: { rule: Rule; close: () => void }) {
  const { t } = useTranslation();
  const words = useAdjustmentWords();
  const past = !isLive(useMoment());
  const [adjusting, setAdjusting] = useState(false);
  return (
    <aside className={classes.panel} aria-label={rule.title}>
      <div className={classes.head}>
        <h2>{rule.title}</h2>
        <CloseButton aria-label={t("common.close")} onClick={close} />
      </div>
      <p>
        <SeverityMark severity={rule.severity} /> <span className="mono dim">{rule.id}</span>
      </p>
      <p className={classes.now}>
        {rule.off ? t("ruleset.isOff") : t("ruleset.says", { count: rule.open, suppressed: rule.suppressed })}{" "}
        <Link to="/findings" search={{ rule: rule.id }}>
          {t("common.showAll")}
        </Link>
      </p>
      <p>{rule.why}</p>
      <dl className={classes.facts}>
        {rule.limit === null ? null : (
          <>
            <dt>{t("ruleset.limit")}</dt>
            <dd>
              {rule.limit} {rule.limitUnit}
            </dd>
          </>
        )}
        <dt>{t("column.per")}</dt>
        <dd>{rule.per}</dd>
        <dt>{t("column.cap")}</dt>
        <dd>{rule.cap}</dd>
        <dt>{t("column.kind")}</dt>
        <dd>{rule.kinds.join(", ")}</dd>
      </dl>
      {rule.adjustments.length === 0 ? null : (
        <>
          <h3>{t("ruleset.adjusted")}</h3>
          <ul>
            {rule.adjustments.map((row) => (
              <li key={JSON.stringify(row)}>{words(row)}</li>
            ))}
          </ul>
        </>
      )}
      <Remediation text={rule.remediation} docs={rule.docs} />
      <div className={classes.verbs}>
        <Button disabled={past} title={past ? t("log.notInThePast") : undefined} onClick={() => setAdjusting(true)}>
          {t("ruleset.adjust")}
        </Button>
        <SuppressButton wanted={{ ...NOTHING, rule: rule.id }} />
        {rule.adjustments.some((row) => row.rule === rule.id) ? <ResetRule rule={rule} /> : null}
      </div>
      {adjusting ? <AdjustDialog rule={rule} close={() => setAdjusting(false)} /> : null}
    </aside>
  );
}
