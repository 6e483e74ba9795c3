import { useTranslation } from "react-i18next";
import classes from "./compare.module.css";

export type What = "added" | "removed" | "changed";

const SHAPES: Record<What, string> = { added: "+", removed: "−", changed: "≠" };

/** What became of a row between two instants: a word, a shape and a colour. */
export function WhatMark({ what }: { what: What }) {
  const { t } = useTranslation();
  return (
    <span className={classes.what} data-what={what}>
      <span aria-hidden="true">{SHAPES[what]}</span>
      {t(`compare.${what}`)}
    </span>
  );
}
