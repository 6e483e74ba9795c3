import { useTranslation } from "react-i18next";
import classes from "./exemplar.module.css";
import { masks } from "./masks";

/** A text in which what was masked is seen to be masked, and not taken for what the program wrote. */
export function Masked({ text }: { text: string }) {
  const { t } = useTranslation();
  return masks(text).map(({ part, masked, from }) =>
    masked ? (
      <mark key={from} className={classes.mask} title={t("errors.masked")}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
