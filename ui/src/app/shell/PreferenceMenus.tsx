import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import { chooseLanguage, isLanguage, LANGUAGES } from "@/lib/i18n/i18n";

const THEMES = [
  { value: "light", name: "light", icon: "sun" },
  { value: "dark", name: "dark", icon: "moon" },
  { value: "auto", name: "system", icon: "system" },
] as const;

export function ThemeMenu() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const icon = THEMES.find((theme) => theme.value === colorScheme)?.icon ?? "system";
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t("shell.theme")} title={t("shell.theme")}>
          <Icon name={icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {THEMES.map((theme) => (
          <Menu.Item
            key={theme.value}
            leftSection={<Icon name={theme.icon} />}
            aria-current={theme.value === colorScheme || undefined}
            onClick={() => setColorScheme(theme.value)}
          >
            {t(`shell.${theme.name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const names = Object.entries(LANGUAGES);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t("shell.language")} title={t("shell.language")}>
          <Icon name="language" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {names.map(([code, name]) => (
          <Menu.Item
            key={code}
            lang={code}
            aria-current={code === i18n.language || undefined}
            onClick={() => isLanguage(code) && void chooseLanguage(code)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
