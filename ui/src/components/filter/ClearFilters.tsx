import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function ClearFilters({ active, clear }: { active: boolean; clear: () => void }) {
  const { t } = useTranslation();
  return active ? (
    <Button variant="subtle" onClick={clear}>
      {t("common.clear")}
    </Button>
  ) : null;
}
