import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { enFirst } from "./enFirst";

export const LANGUAGES = { en: "English", zh: "中文", ja: "日本語" } as const;
export type Language = keyof typeof LANGUAGES;

const STORE = "hindsight.language";
const loaders = { zh: () => import("./zh").then((m) => m.zh), ja: () => import("./ja").then((m) => m.ja) };

export const isLanguage = (value: unknown): value is Language => typeof value === "string" && value in LANGUAGES;

function preferred(): Language {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(STORE);
  } catch {
    // Storage may be forbidden: the browser's language is used then.
  }
  const candidates = [chosen, ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return candidates.find(isLanguage) ?? "en";
}

async function load(language: Language): Promise<void> {
  if (language !== "en" && !i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", await loaders[language]());
  }
}

/** What the other pages say is not in the way of the first one. English is the fallback, so it is wanted always. */
export function withTexts<T>(page: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [loaded, rest] = await Promise.all([page(), import("./enRest")]);
    i18next.addResourceBundle("en", "translation", rest.enRest, true);
    return loaded;
  };
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORE, language);
  } catch {
    // Storage may be forbidden: the choice then lasts until the page is left.
  }
}

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: "en",
    fallbackLng: "en",
    resources: { en: { translation: enFirst } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const language = preferred();
  if (language !== "en") {
    await load(language);
    await i18next.changeLanguage(language);
  }
  document.documentElement.lang = language;
}
