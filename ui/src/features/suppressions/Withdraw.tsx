import { useTranslation } from "react-i18next";
import { ReasonButton } from "@/components/suppress/ReasonButton";
import type { Suppression } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { withdraw } from "@/lib/requests/suppress";

/** Takes a suppression back, once it was said why. */
export function Withdraw({ suppression }: { suppression: Suppression }) {
  const { t } = useTranslation();
  const { cluster } = useMoment();
  return (
    <ReasonButton
      title={t("suppressions.withdraw")}
      text={t("suppressions.withdrawText", { words: suppression.words, count: suppression.findings })}
      verb={t("suppressions.withdraw")}
      notInThePast={t("log.notInThePast")}
      run={(reason) => withdraw(cluster, suppression.id, reason)}
    />
  );
}
