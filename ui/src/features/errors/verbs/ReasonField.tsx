import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Why something is done, for those who will want to understand it later; it may be left empty. */
export function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t("errors.reason")}
      placeholder={t("errors.reasonHint")}
      value={value}
      maxLength={500}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What the server is told: nothing at all when nothing was said. */
export const said = (reason: string) => (reason.trim() === "" ? {} : { reason: reason.trim() });
