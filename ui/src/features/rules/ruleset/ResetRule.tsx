import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "@/components/suppress/ReasonDialog";
import type { Rule } from "@/lib/api/generated/types.gen";
import { isLive, useMoment } from "@/lib/moment/moment";
import { useRuleSetChange } from "./useRuleSetChange";

/** Back to what the catalogue says of a rule. */
export function ResetRule({ rule }: { rule: Rule }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const past = !isLive(useMoment());
  const { ready, mutation } = useRuleSetChange(() => setAsking(false));
  return (
    <>
      <Button disabled={past || !ready} onClick={() => setAsking(true)}>
        {t("ruleset.reset")}
      </Button>
      {asking ? (
        <ReasonDialog
          title={t("ruleset.reset")}
          text={t("ruleset.resetText", { title: rule.title })}
          verb={t("ruleset.reset")}
          busy={mutation.isPending}
          error={mutation.error?.message}
          run={(reason) => mutation.mutate({ reset: rule.id, reason })}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
