import { Link, useMatches } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./shell.module.css";
import { crumbsOf } from "./crumbs";

/** Where this page is; each step leads there at the same instant. */
export function Breadcrumb() {
  const { t } = useTranslation();
  const match = useMatches({ select: (matches) => matches.at(-1) });
  const crumbs = match ? crumbsOf(match.routeId, match.params as Record<string, string>) : [];
  return (
    <nav aria-label={t("shell.breadcrumb")} className={classes.crumbs}>
      <ol>
        {crumbs.map((crumb) => {
          const name = crumb.page
            ? t(`page.${crumb.page}`)
            : crumb.dimension
              ? t(`dimension.${crumb.dimension}`)
              : crumb.text;
          return (
            <li key={crumb.to ?? name}>
              {crumb.to ? <Link to={crumb.to}>{name}</Link> : <span aria-current="page">{name}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
