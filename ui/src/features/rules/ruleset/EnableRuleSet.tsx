import { useTranslation } from "react-i18next";
import { ReasonButton } from "@/components/suppress/ReasonButton";
import type { RuleSet } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { enable } from "../api/ruleSets";

/** Brings an earlier version back. */
export function EnableRuleSet({ set, inForce }: { set: RuleSet; inForce: number }) {
  const { t } = useTranslation();
  const { cluster } = useMoment();
  return (
    <ReasonButton
      title={t("ruleset.enable")}
      text={t("ruleset.enableText", { version: set.version })}
      verb={t("ruleset.enable")}
      run={(reason) => enable(cluster, set.version, inForce, reason)}
    />
  );
}
