import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "@/components/suppress/ReasonDialog";
import type { RuleSet } from "@/lib/api/generated/types.gen";
import { isLive, useMoment } from "@/lib/moment/moment";
import { enable } from "../api/ruleSets";

/** Brings an earlier version back. */
export function EnableRuleSet({ set, inForce }: { set: RuleSet; inForce: number }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const mutation = useMutation({
    mutationFn: (reason: string) => enable(moment.cluster, set.version, inForce, reason),
    onSuccess: () => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] === "live" });
      setAsking(false);
    },
  });
  return (
    <>
      <Button variant="subtle" disabled={!isLive(moment)} onClick={() => setAsking(true)}>
        {t("ruleset.enable")}
      </Button>
      {asking ? (
        <ReasonDialog
          title={t("ruleset.enable")}
          text={t("ruleset.enableText", { version: set.version })}
          verb={t("ruleset.enable")}
          busy={mutation.isPending}
          error={mutation.error?.message}
          run={(reason) => mutation.mutate(reason)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
