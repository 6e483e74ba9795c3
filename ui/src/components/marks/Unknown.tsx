import { useTranslation } from "react-i18next";

/** What is not known, with the reason on hover: never a zero, never healthy. */
export function Unknown({ because }: { because?: string | null }) {
  const { t } = useTranslation();
  const reason = because ?? t("common.unknown");
  return (
    <span className="dim" title={reason}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{reason}</span>
    </span>
  );
}
