import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonDialog } from "@/components/suppress/ReasonDialog";
import type { IngestToken } from "@/lib/api/generated/types.gen";
import { isLive, useMoment } from "@/lib/moment/moment";
import { revokeToken } from "./api/tokens";

/** Revokes a token for good, once it was said why. */
export function Revoke({ token }: { token: IngestToken }) {
  const { t } = useTranslation();
  const live = isLive(useMoment());
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const mutation = useMutation({
    mutationFn: (reason: string) => revokeToken(token.cluster, token.id, reason),
    onSuccess: () => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] === "live" });
      setAsking(false);
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        disabled={!live}
        title={live ? undefined : t("log.notInThePast")}
        onClick={() => setAsking(true)}
      >
        {t("tokens.revoke")}
      </Button>
      {asking ? (
        <ReasonDialog
          title={t("tokens.revoke")}
          text={t("tokens.revokeText", { name: token.name, cluster: token.cluster })}
          verb={t("tokens.revokeDo")}
          busy={mutation.isPending}
          error={mutation.error?.message}
          run={(reason) => mutation.mutate(reason)}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
