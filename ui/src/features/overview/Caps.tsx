import { useTranslation } from "react-i18next";
import { SeverityMark } from "@/components/marks/Severity";
import type { Health } from "@/lib/api/generated/types.gen";
import { DIMENSIONS } from "@/lib/api/words";
import classes from "./overview.module.css";

/** Each cap on the overall score is a line of its own. */
export function Caps({ health }: { health: Health }) {
  const { t } = useTranslation();
  const caps = health.overall?.caps ?? [];
  return caps.map((cap) => {
    const dimension = DIMENSIONS.find((each) => each === cap.dimension);
    const name = dimension ? t(`dimension.${dimension}`) : cap.dimension;
    return (
      <p key={cap.dimension} className={classes.cap}>
        <SeverityMark severity="high" word={false} />{" "}
        {t("health.capLine", { name, below: cap.below, limit: cap.limit, uncapped: health.overall?.uncapped })}
      </p>
    );
  });
}
