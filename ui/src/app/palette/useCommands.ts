import { useMantineColorScheme } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PAGES } from "@/app/pages";
import type { Cluster } from "@/lib/api/generated/types.gen";
import type { Level } from "@/lib/api/words";
import { chooseLanguage, isLanguage, LANGUAGES } from "@/lib/i18n/i18n";
import { useTimeTravel } from "@/lib/moment/useTimeTravel";

export interface PaletteItem {
  id: string;
  name: string;
  detail?: string;
  level?: Level;
  mono?: boolean;
  run: () => void;
}

export interface PaletteGroup {
  label: string;
  items: PaletteItem[];
}

/** What the interface itself knows: its pages, what can be done everywhere, the clusters. */
export function useCommands(clusters: Cluster[]): PaletteGroup[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { toLive } = useTimeTravel();
  const { setColorScheme } = useMantineColorScheme();
  const themes = [
    { value: "light", name: t("shell.light") },
    { value: "dark", name: t("shell.dark") },
    { value: "auto", name: t("shell.system") },
  ] as const;
  const languages = Object.entries(LANGUAGES);
  return [
    {
      label: t("palette.pages"),
      items: PAGES.map((page) => ({
        id: page.name,
        name: t(`page.${page.name}`),
        detail: `g ${page.key}`,
        run: () => void navigate({ to: page.to }),
      })),
    },
    {
      label: t("palette.commands"),
      items: [
        { id: "live", name: t("palette.live"), run: toLive },
        {
          id: "link",
          name: t("palette.copyLink"),
          run: () => void navigator.clipboard.writeText(window.location.href),
        },
        ...themes.map((theme) => ({
          id: theme.value,
          name: `${t("shell.theme")}: ${theme.name}`,
          run: () => setColorScheme(theme.value),
        })),
        ...languages.map(([code, name]) => ({
          id: code,
          name: `${t("shell.language")}: ${name}`,
          run: () => void (isLanguage(code) && chooseLanguage(code)),
        })),
      ],
    },
    {
      label: t("palette.clusters"),
      items: clusters.map((cluster) => ({
        id: `cluster ${cluster.name}`,
        name: cluster.name,
        mono: true,
        run: () => void navigate({ to: "/", search: { cluster: cluster.name } }),
      })),
    },
  ];
}
