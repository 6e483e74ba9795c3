import { useTranslation } from "react-i18next";
import markClasses from "@/components/marks/marks.module.css";
import type { ErrorLevel } from "@/lib/api/errorWords";

/** How bad the program says it is, in the shapes and colours of severities. */
const AS_SEVERITY = { fatal: "critical", error: "high", warn: "medium", info: "low", debug: "info" } as const;
const SHAPES: Record<ErrorLevel, string> = { fatal: "◆", error: "▲", warn: "●", info: "○", debug: "·" };

export function ErrorLevelMark({ level }: { level: ErrorLevel }) {
  const { t } = useTranslation();
  return (
    <span className={markClasses.mark} data-severity={AS_SEVERITY[level]}>
      <span aria-hidden="true" className={markClasses.shape}>
        {SHAPES[level]}
      </span>
      <span>{t(`error.level.${level}`)}</span>
    </span>
  );
}
