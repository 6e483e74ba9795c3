import { useTranslation } from "react-i18next";
import type { Change } from "@/lib/api/generated/types.gen";
import classes from "./outcome.module.css";

type Outcome = Change["outcome"];

const SHAPES: Record<Outcome, string> = {
  complete: "✓",
  "in-progress": "◐",
  stalled: "▲",
  "rolled-back": "↩",
  superseded: "»",
  abandoned: "×",
};

/** How a change stands: a word, a shape and a colour. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <span aria-hidden="true">{SHAPES[outcome]}</span> {t(`outcome.${outcome}`)}
    </span>
  );
}
