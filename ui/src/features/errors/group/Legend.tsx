import { useTranslation } from "react-i18next";
import classes from "./chart.module.css";

/** What the marks in the chart mean, as far as there are any. */
export function Legend({ spikes, changes, gaps }: { spikes: boolean; changes: boolean; gaps: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={classes.legend}>
      {changes ? (
        <span>
          <span aria-hidden="true">▼ </span>
          {t("errors.legend.change")}
        </span>
      ) : null}
      {spikes ? (
        <span>
          <span aria-hidden="true" className={`${classes.spike} ${classes.swatch}`} />
          {t("errors.spike")}
        </span>
      ) : null}
      {gaps ? (
        <span>
          <span aria-hidden="true" className={`${classes.gap} ${classes.swatch}`} />
          {t("errors.gap")}
        </span>
      ) : null}
    </span>
  );
}
