import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorLevelMark } from "@/components/error/ErrorLevelMark";
import { ErrorStateMark } from "@/components/error/ErrorStateMark";
import { Unknown } from "@/components/marks/Unknown";
import { ClockTime } from "@/components/text/ClockTime";
import { Count } from "@/components/text/Count";
import { CopyButton } from "@/components/text/CopyButton";
import type { ErrorGroupDetail } from "@/lib/api/generated/types.gen";
import classes from "./group.module.css";

/** What is worth knowing first, in one row. */
export function Facts({ detail }: { detail: ErrorGroupDetail }) {
  const { t } = useTranslation();
  const { group, releases } = detail;
  const named = releases.filter(({ release }) => release !== "");
  return (
    <dl className={classes.facts}>
      <Fact name={t("error.column.state")}>
        <ErrorStateMark state={group.state} />
      </Fact>
      <Fact name={t("error.column.level")}>
        <ErrorLevelMark level={group.level} />
      </Fact>
      <Fact name={t("column.count")}>
        <Count value={group.count} />
      </Fact>
      <Fact name={t("errors.rates")}>
        <Count value={group.rate5m} /> · <Count value={group.rate1h} /> · <Count value={group.rate24h} />
      </Fact>
      <Fact name={t("error.column.firstSeen")}>
        <Link to="." search={(s: object) => ({ ...s, at: group.firstSeen, position: undefined })}>
          <ClockTime time={group.firstSeen} />
        </Link>
      </Fact>
      <Fact name={t("error.column.lastSeen")}>
        <ClockTime time={group.lastSeen} />
      </Fact>
      <Fact name={t("error.column.pods")}>
        <Count value={group.pods} />
      </Fact>
      <Fact name={t("errors.releases")}>
        {named.length === 0 ? (
          <Unknown />
        ) : named.length === 1 ? (
          <span className="mono">{named[0]?.release}</span>
        ) : (
          t("errors.releaseSpan", { first: named.at(-1)?.release, last: named[0]?.release })
        )}
      </Fact>
      <Fact name={t("error.column.owner")}>{group.owner ?? <span className="dim">{t("error.nobody")}</span>}</Fact>
      <Fact name={t("column.source")}>{t(`error.source.${group.source}`)}</Fact>
      <Fact name={t("errors.key")}>
        <span className="mono">{group.key.slice(0, 8)}</span>
        <CopyButton text={group.key} label={t("errors.copyKey")} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
