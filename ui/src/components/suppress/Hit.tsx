import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMoment } from "@/lib/moment/moment";
import { hitQuery } from "@/lib/requests/hit";
import classes from "./suppress.module.css";
import { hits, isEmpty, type Wanted } from "./wish";

const PAUSE_MS = 250;

const exact = (value: string) => (value === "" || value.includes("*") ? undefined : value.trim());

/** How many open findings a suppression would hit now, and at what. */
export function Hit({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation();
  const { cluster } = useMoment();
  const [settled] = useDebouncedValue(wanted, PAUSE_MS);
  const { data } = useQuery({
    ...hitQuery(
      { cluster },
      {
        rule: exact(settled.rule),
        namespace: exact(settled.namespace),
        kind: exact(settled.kind),
      },
    ),
    enabled: !isEmpty(settled),
  });
  if (isEmpty(wanted)) {
    return <p className={classes.wrong}>{t("suppress.tooMuch")}</p>;
  }
  if (!data) {
    return <p className="dim">{t("state.loading")}…</p>;
  }
  const found = data.items.filter((finding) => hits(settled, finding));
  const more = data.total > data.items.length ? "+" : "";
  const names = [...new Set(found.map(({ resource }) => `${resource.kind} ${resource.name}`))].slice(0, 5);
  return (
    <p className={classes.hit} aria-live="polite">
      <strong>{t("suppress.hits", { count: found.length, more })}</strong> {names.join(", ")}
      {settled.labels.trim() === "" ? null : <span className="dim"> {t("suppress.labelsUncounted")}</span>}
    </p>
  );
}
