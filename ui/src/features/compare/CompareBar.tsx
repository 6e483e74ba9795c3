import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import { ClockTime } from "@/components/text/ClockTime";
import { useDuration } from "@/components/text/useDuration";
import { useTimeTravel } from "@/lib/moment/useTimeTravel";
import { useNow } from "@/lib/time/clock";
import classes from "./compare.module.css";

/** Says on each page that it is compared, with what, and how to leave. */
export function CompareBar({ against }: { against: string }) {
  const { t } = useTranslation();
  const { toAgainst } = useTimeTravel();
  const duration = useDuration();
  const distance = useNow() - Date.parse(against);
  return (
    <div className={classes.bar} role="status">
      <Icon name="compare" size={14} />
      <span>
        {t("compare.with")} <ClockTime time={against} />,{" "}
        {distance >= 0
          ? t("compare.before", { duration: duration(distance, true) })
          : t("compare.after", { duration: duration(-distance, true) })}
      </span>
      <Button variant="subtle" onClick={() => toAgainst(undefined)}>
        {t("compare.stop")} (c)
      </Button>
    </div>
  );
}
