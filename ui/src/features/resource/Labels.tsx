import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./resource.module.css";

/** Each label leads to all that carry it. */
export function Labels({ labels }: { labels: Record<string, string> }) {
  const { t } = useTranslation();
  const entries = Object.entries(labels);
  return entries.length === 0 ? (
    <span className="dim">{t("common.none")}</span>
  ) : (
    <span className={classes.labels}>
      {entries.map(([key, value]) => (
        <Link key={key} to="/workloads" search={{ label: `${key}=${value}` }} className={`mono ${classes.label}`}>
          {`${key}=${value}`}
        </Link>
      ))}
    </span>
  );
}
