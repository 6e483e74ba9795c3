import { useTranslation } from "react-i18next";
import { ClockTime } from "@/components/text/ClockTime";
import classes from "./states.module.css";

interface Gap {
  kind: string;
  from: string;
  until: string | null;
}

/** What was not watched: shown as not known, never as nothing happened. */
export function GapNote({ gap }: { gap: Gap }) {
  const { t } = useTranslation();
  return (
    <div className={classes.note} data-gap role="note">
      <span>
        {t("gap.kind", { kind: gap.kind })} <ClockTime time={gap.from} /> –{" "}
        {gap.until ? <ClockTime time={gap.until} /> : t("gap.open")}
      </span>
    </div>
  );
}
