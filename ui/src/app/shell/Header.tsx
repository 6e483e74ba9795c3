import { ActionIcon } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import type { Cluster } from "@/lib/api/generated/types.gen";
import { Brand } from "./Brand";
import { Breadcrumb } from "./Breadcrumb";
import { ClusterMenu } from "./ClusterMenu";
import { LanguageMenu, ThemeMenu } from "./PreferenceMenus";
import classes from "./shell.module.css";

interface HeaderProps {
  clusters: Cluster[];
  chosen: string | undefined;
  toggleNav: () => void;
  openPalette: () => void;
  openKeys: () => void;
}

const PALETTE_KEYS = navigator.platform.startsWith("Mac") ? "⌘K" : "Ctrl K";

export function Header({ clusters, chosen, toggleNav, openPalette, openKeys }: HeaderProps) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <ActionIcon aria-label={t("shell.menu")} title={t("shell.menu")} onClick={toggleNav}>
        <Icon name="menu" />
      </ActionIcon>
      <Brand />
      <ClusterMenu clusters={clusters} chosen={chosen} />
      <Breadcrumb />
      <button type="button" className={classes.search} onClick={openPalette} aria-label={t("shell.search")}>
        <Icon name="search" size={14} />
        <span className={classes.searchText}>{t("shell.search")}</span>
        <kbd className={classes.kbd}>{PALETTE_KEYS}</kbd>
      </button>
      <LanguageMenu />
      <ThemeMenu />
      <span className={classes.wideOnly}>
        <ActionIcon aria-label={t("keys.title")} title={`${t("keys.title")} (?)`} onClick={openKeys}>
          <Icon name="help" />
        </ActionIcon>
      </span>
    </header>
  );
}
