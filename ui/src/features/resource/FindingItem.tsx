import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AtPosition } from "@/components/change/AtPosition";
import { Remediation } from "@/components/finding/Remediation";
import { SeverityMark } from "@/components/marks/Severity";
import { SuppressButton } from "@/components/suppress/SuppressButton";
import { SuppressedMark } from "@/components/suppress/SuppressedMark";
import { wantedOf } from "@/components/suppress/wish";
import { ClockTime } from "@/components/text/ClockTime";
import type { Finding } from "@/lib/api/generated/types.gen";
import { signed } from "@/lib/format/decimal";
import classes from "./resource.module.css";

/** One finding with what it was concluded from, and what to do. */
export function FindingItem({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  return (
    <li className={classes.finding}>
      <div className={classes.findingHead}>
        <SeverityMark severity={finding.severity} />
        <Link to="/health/$dimension/$rule" params={{ dimension: finding.dimension, rule: finding.rule }}>
          <strong>{finding.title}</strong>
        </Link>
        <span className="dim">
          {t("finding.since")}{" "}
          <AtPosition position={finding.sincePosition}>
            <ClockTime time={finding.since} />
          </AtPosition>
        </span>
        <span className={classes.points}>{signed(`-${finding.points}`)}</span>
      </div>
      <p>{finding.message}</p>
      {finding.evidence.length > 0 ? (
        <dl className={classes.evidence} aria-label={t("finding.evidence")}>
          {finding.evidence.map((evidence) => (
            <div key={`${evidence.object.uid} ${evidence.path} ${evidence.value}`}>
              <dt className="mono">
                {evidence.object.uid === finding.resource.uid
                  ? evidence.path
                  : `${evidence.object.kind} ${evidence.object.name} ${evidence.path}`}
              </dt>
              <dd className="mono">{evidence.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Remediation text={finding.remediation} docs={finding.docs} />
      {finding.suppressed ? (
        <p>
          <SuppressedMark suppressed={finding.suppressed} /> {finding.suppressed.reason}{" "}
          <span className="dim">{finding.suppressed.who}</span>
        </p>
      ) : (
        <SuppressButton wanted={wantedOf(finding)} />
      )}
    </li>
  );
}
