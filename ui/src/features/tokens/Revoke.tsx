import { useTranslation } from "react-i18next";
import { ReasonButton } from "@/components/suppress/ReasonButton";
import type { IngestToken } from "@/lib/api/generated/types.gen";
import { revokeToken } from "./api/tokens";

/** Revokes a token for good, once it was said why. */
export function Revoke({ token }: { token: IngestToken }) {
  const { t } = useTranslation();
  return (
    <ReasonButton
      title={t("tokens.revoke")}
      text={t("tokens.revokeText", { name: token.name, cluster: token.cluster })}
      verb={t("tokens.revokeDo")}
      notInThePast={t("log.notInThePast")}
      run={(reason) => revokeToken(token.cluster, token.id, reason)}
    />
  );
}
