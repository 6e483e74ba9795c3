import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useScope } from "@/lib/moment/useScope";

/** Says which part of the cluster the scores are of, and leads back to the whole. */
export function ScopeNote() {
  const { t } = useTranslation();
  const { namespace, team } = useScope();
  const name = namespace ?? team;
  return name === undefined ? null : (
    <p>
      <strong>{t("parts.only", { name })}</strong>{" "}
      <Link to="." search={(s: object) => ({ ...s, inNamespace: undefined, inTeam: undefined })}>
        {t("parts.all")}
      </Link>
    </p>
  );
}
