import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ClockTime } from "@/components/text/ClockTime";
import classes from "./states.module.css";

/** What is shown is of an earlier time, because reading it again failed. */
export function StaleNote({ since, retry }: { since: number; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.note} role="status">
      <span>
        {t("state.stale")} <ClockTime time={new Date(since).toISOString()} />
      </span>
      <Button variant="subtle" onClick={retry}>
        {t("state.retry")}
      </Button>
    </div>
  );
}
