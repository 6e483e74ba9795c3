import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/layout/Section";
import { QueryView } from "@/components/states/QueryView";
import { ClockTime } from "@/components/text/ClockTime";
import { useMoment } from "@/lib/moment/moment";
import { ruleSetsQuery } from "../api/ruleSets";
import { EnableRuleSet } from "./EnableRuleSet";
import classes from "./ruleset.module.css";
import { useAdjustmentWords } from "./useAdjustmentWords";

/** How the rules came to be as they are: each version with who, why and what. */
export function RuleSets() {
  const { t } = useTranslation();
  const query = useQuery(ruleSetsQuery(useMoment()));
  const words = useAdjustmentWords();
  return (
    <Section title={t("ruleset.history")}>
      <QueryView query={query} rows={3}>
        {(data) => (
          <ol className={classes.sets}>
            {data.items.map((set) => (
              <li key={set.version} data-in-force={set.inForce || undefined}>
                <span className={classes.version}>
                  {set.version === 0 ? t("ruleset.catalogue") : t("ruleset.version", { version: set.version })}
                  {set.inForce ? <strong> · {t("ruleset.inForce")}</strong> : null}
                </span>
                <span className="dim">
                  {set.since ? <ClockTime time={set.since} /> : null} {set.who}
                </span>
                <span>{set.reason}</span>
                <span className="dim" title={set.adjustments.map((row) => `${row.rule} ${words(row)}`).join("\n")}>
                  {t("ruleset.rows", { count: set.adjustments.length })}
                </span>
                {set.inForce ? null : (
                  <EnableRuleSet set={set} inForce={data.items.find((each) => each.inForce)?.version ?? 0} />
                )}
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </Section>
  );
}
