import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "@/components/suppress/ReasonDialog";
import type { Suppression } from "@/lib/api/generated/types.gen";
import { isLive, useMoment } from "@/lib/moment/moment";
import { withdraw } from "@/lib/requests/suppress";

/** Takes a suppression back, once it was said why. */
export function Withdraw({ suppression }: { suppression: Suppression }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const mutation = useMutation({
    mutationFn: (reason: string) => withdraw(moment.cluster, suppression.id, reason),
    onSuccess: () => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] === "live" });
      setAsking(false);
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        disabled={!isLive(moment)}
        title={isLive(moment) ? undefined : t("log.notInThePast")}
        onClick={() => setAsking(true)}
      >
        {t("suppressions.withdraw")}
      </Button>
      {asking ? (
        <ReasonDialog
          title={t("suppressions.withdraw")}
          text={t("suppressions.withdrawText", { words: suppression.words, count: suppression.findings })}
          verb={t("suppressions.withdraw")}
          busy={mutation.isPending}
          error={mutation.error?.message}
          run={(reason) => mutation.mutate(reason)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
