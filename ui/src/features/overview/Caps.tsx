import { useTranslation } from "react-i18next";
import { SeverityMark } from "@/components/marks/Severity";
import type { Health } from "@/lib/api/generated/types.gen";
import { DIMENSIONS } from "@/lib/api/words";
import classes from "./overview.module.css";

/** Each cap on the overall score is a line of its own; one that takes nothing away is not worth one. */
export function Caps({ health }: { health: Health }) {
  const { t } = useTranslation();
  const { overall } = health;
  const caps = overall && overall.score !== overall.uncapped ? overall.caps : [];
  return caps.map((cap) => {
    const dimension = DIMENSIONS.find((each) => each === cap.dimension);
    const name = dimension ? t(`dimension.${dimension}`) : cap.dimension;
    return (
      <p key={cap.dimension} className={classes.cap}>
        <SeverityMark severity="high" word={false} />{" "}
        {t("health.capLine", { name, below: cap.below, limit: cap.limit, uncapped: overall?.uncapped })}
      </p>
    );
  });
}
