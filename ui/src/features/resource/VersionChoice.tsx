import { useTranslation } from "react-i18next";
import classes from "./resource.module.css";
import type { Versions } from "./versions";

interface VersionChoiceProps {
  position: number;
  versions: Versions | null;
  choose: (part: Partial<Versions>) => void;
}

/** Two columns of dots, as wikis have them: the older and the newer of the versions compared. */
export function VersionChoice({ position, versions, choose }: VersionChoiceProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.choice}>
      <input
        type="radio"
        name="before"
        aria-label={t("resource.older", { position })}
        checked={versions?.before === position}
        onChange={() => choose({ before: position })}
      />
      <input
        type="radio"
        name="after"
        aria-label={t("resource.newer", { position })}
        checked={versions?.after === position}
        onChange={() => choose({ after: position })}
      />
    </span>
  );
}
