import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Problem } from "@/lib/api/problem";
import classes from "./states.module.css";

/** Nobody answered, or only a gateway in front of the server did. */
const SILENT = new Set([0, 502, 504]);

/** It could not be read: what the server said, and a way to try again. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const silent = error instanceof Problem && SILENT.has(error.status);
  const title = silent ? t("state.noAnswer") : error instanceof Error ? error.message : String(error);
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{title}</p>
      {error instanceof Problem && error.detail && !silent ? <p className="dim">{error.detail}</p> : null}
      {silent ? <p className="dim">{t("state.noAnswerHint")}</p> : null}
      {retry ? (
        <Button mt={8} onClick={retry}>
          {t("state.retry")}
        </Button>
      ) : null}
    </div>
  );
}
