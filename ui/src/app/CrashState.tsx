import { useTranslation } from "react-i18next";
import { ErrorState } from "@/components/states/ErrorState";
import { PageLine } from "@/components/layout/PageLine";

/** A bug in a page takes down that page, not the shell. */
export function CrashState({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <PageLine name={t("state.crashed")}>{t("state.crashed")}</PageLine>
      <ErrorState error={error} retry={reset} />
    </>
  );
}
