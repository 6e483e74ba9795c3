import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t("state.notFound")}>
      <p>{t("state.notFoundHint")}</p>
      <Link to="/">{t("page.overview")}</Link>
    </EmptyState>
  );
}
