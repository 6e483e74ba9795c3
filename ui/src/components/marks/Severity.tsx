import { useTranslation } from "react-i18next";
import type { Severity } from "@/lib/api/words";
import classes from "./marks.module.css";

const SHAPES: Record<Severity, string> = { critical: "◆", high: "▲", medium: "●", low: "○", info: "·" };

/** Colour, shape and word together: none of them alone carries the meaning. */
export function SeverityMark({ severity, word = true }: { severity: Severity; word?: boolean }) {
  const { t } = useTranslation();
  const name = t(`severity.${severity}`);
  return (
    <span className={classes.mark} data-severity={severity} title={word ? undefined : name}>
      <span aria-hidden="true" className={classes.shape}>
        {SHAPES[severity]}
      </span>
      <span className={word ? undefined : "visually-hidden"}>{name}</span>
    </span>
  );
}
