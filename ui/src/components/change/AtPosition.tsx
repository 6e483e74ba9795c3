import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Leads to the same page at the instant of an event. */
export function AtPosition({ position, children }: { position: number; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Link to="." search={(s: object) => ({ ...s, at: undefined, position })} title={t("change.lookThen")}>
      {children}
    </Link>
  );
}
