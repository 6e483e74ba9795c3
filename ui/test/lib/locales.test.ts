import { describe, expect, it } from "vitest";
import { en } from "@/lib/i18n/en";
import { ja } from "@/lib/i18n/ja";
import { zh } from "@/lib/i18n/zh";

const PLURAL = /_(one|other)$/;

function texts(part: object, path = ""): [key: string, text: string][] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : texts(value as object, `${path}${key}.`),
  );
}

/** English has two forms where Chinese and Japanese have one, so the plural is not part of a key. */
const keys = (language: object) => new Set(texts(language).map(([key]) => key.replace(PLURAL, "")));
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted().join(" ");

describe.each([
  ["zh", zh],
  ["ja", ja],
])("the texts in %s", (_name, language) => {
  it("have the same keys as the English ones", () => {
    expect([...keys(language)].toSorted()).toEqual([...keys(en)].toSorted());
  });

  it("are none of them empty", () => {
    expect(texts(language).filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("name only what the English ones are given", () => {
    const english = new Map<string, Set<string>>();
    for (const [key, text] of texts(en)) {
      const name = key.replace(PLURAL, "");
      english.set(name, new Set([...(english.get(name) ?? []), ...placeholders(text).split(" ")]));
    }
    const strangers = texts(language).filter(([key, text]) =>
      placeholders(text)
        .split(" ")
        .some((each) => each !== "" && !english.get(key.replace(PLURAL, ""))?.has(each)),
    );
    expect(strangers).toEqual([]);
  });
});
