import { useTranslation } from "react-i18next";
import { Section } from "@/components/layout/Section";
import type { ErrorGroupDetail } from "@/lib/api/generated/types.gen";
import classes from "./group.module.css";

const PARTS = [
  "service",
  "exception",
  "frame",
  "template",
  "level",
  "reason",
  "namespace",
  "kind",
  "cause",
  "varies",
] as const;

/** Why these occurrences are one group: what went into the key, and what was seen and did not count. */
export function Why({ detail }: { detail: ErrorGroupDetail }) {
  const { t } = useTranslation();
  const { basis, parts, ruleSet } = detail;
  const nameOf = (name: string) => {
    const known = PARTS.find((each) => each === name);
    return known ? t(`errors.part.${known}`) : name;
  };
  return (
    <Section title={t("errors.why")}>
      <p>{t(`errors.basis.${basis}`)}</p>
      <table className={classes.why}>
        <caption className="visually-hidden">{t("errors.why")}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("errors.counted")}</th>
            <th scope="col">{t("column.type")}</th>
            <th scope="col">{t("column.what")}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part, at) => (
            // A frame may be in a stack twice.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at} data-counted={part.counted}>
              <td title={part.counted ? t("errors.counted") : t("errors.notCounted")}>
                <span aria-hidden="true">{part.counted ? "✓" : "–"}</span>
                <span className="visually-hidden">{part.counted ? t("errors.counted") : t("errors.notCounted")}</span>
              </td>
              <th scope="row">{nameOf(part.name)}</th>
              <td className="mono">{part.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dim">{t("errors.ruleSet", { version: ruleSet })}</p>
    </Section>
  );
}
