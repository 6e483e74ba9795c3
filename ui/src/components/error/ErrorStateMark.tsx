import { useTranslation } from "react-i18next";
import type { ErrorState } from "@/lib/api/errorWords";
import classes from "./error.module.css";

const SHAPES: Record<ErrorState, string> = {
  escalating: "▲",
  regressed: "↺",
  new: "✚",
  ongoing: "●",
  ignored: "∅",
  resolved: "✓",
  merged: "⊂",
};

/** What a group of errors is at the instant: colour, shape and word together. */
export function ErrorStateMark({ state, title }: { state: ErrorState; title?: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.state} data-state={state} title={title ?? t(`error.stateWhy.${state}`)}>
      <span aria-hidden="true" className={classes.shape}>
        {SHAPES[state]}
      </span>
      {t(`error.state.${state}`)}
    </span>
  );
}
