import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { PAGES } from "@/app/pages";
import { useShortcuts } from "@/lib/keys/registry";

interface ShellKeys {
  openKeys: () => void;
  openPalette: () => void;
}

export function useShellKeys({ openKeys, openPalette }: ShellKeys): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const shortcuts = useMemo(
    () => [
      ...PAGES.map((page) => ({
        keys: `g ${page.key}`,
        does: t("keys.go", { page: t(`page.${page.name}`) }),
        run: () => void navigate({ to: page.to }),
      })),
      { keys: "/", does: t("keys.palette"), run: openPalette },
      { keys: "?", does: t("keys.help"), run: openKeys },
    ],
    [t, navigate, openPalette, openKeys],
  );
  useShortcuts(shortcuts);
  useEffect(() => {
    // Works while typing as well, unlike the single keys.
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        openPalette();
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [openPalette]);
}
