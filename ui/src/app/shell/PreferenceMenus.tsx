import { ActionIcon, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ChoiceMenu } from "@/components/menu/ChoiceMenu";
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
  const choices = THEMES.map((theme) => ({
    key: theme.value,
    text: t(`shell.${theme.name}`),
    left: <Icon name={theme.icon} />,
    current: theme.value === colorScheme,
    choose: () => setColorScheme(theme.value),
  }));
  return (
    <ChoiceMenu position="bottom-end" choices={choices}>
      <ActionIcon aria-label={t("shell.theme")} title={t("shell.theme")}>
        <Icon name={icon} />
      </ActionIcon>
    </ChoiceMenu>
  );
}

export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  const choices = Object.entries(LANGUAGES).map(([code, name]) => ({
    key: code,
    text: name,
    lang: code,
    current: code === i18n.language,
    choose: () => isLanguage(code) && void chooseLanguage(code),
  }));
  return (
    <ChoiceMenu position="bottom-end" choices={choices}>
      <ActionIcon aria-label={t("shell.language")} title={t("shell.language")}>
        <Icon name="language" />
      </ActionIcon>
    </ChoiceMenu>
  );
}
