import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PAGES } from "@/app/pages";
import { Icon } from "@/components/marks/Icon";
import classes from "./shell.module.css";

/** The list of pages; what is carried from page to page (cluster and instant) stays in each link. */
export function Nav({ narrow, onLeave }: { narrow: boolean; onLeave: () => void }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.nav} aria-label={t("shell.nav")} data-narrow={narrow || undefined}>
      <ul>
        {PAGES.map((page) => (
          <li key={page.name}>
            <Link
              to={page.to}
              className={classes.navLink}
              activeOptions={{ exact: page.to === "/", includeSearch: false }}
              activeProps={{ "data-active": true }}
              title={`${t(`page.${page.name}`)} (g ${page.key})`}
              onClick={onLeave}
            >
              <Icon name={page.icon} />
              <span className={classes.navName}>{t(`page.${page.name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
