import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Code } from "@/components/text/Code";
import type { IngestTokenMade } from "@/lib/api/generated/types.gen";
import { installCommands } from "./commands";
import classes from "./tokens.module.css";

/** A token while it is shown: this once, and then never again. */
export function MadeToken({ made, close }: { made: IngestTokenMade; close: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.form}>
      <p role="status">{t("tokens.shownOnce")}</p>
      <Code text={made.token} label={t("tokens.tokenLabel")} />
      <p>{t("tokens.install", { cluster: made.cluster })}</p>
      <Code text={installCommands(made.cluster, made.token)} label={t("tokens.commandsLabel")} />
      <p className="dim">{t("tokens.host")}</p>
      <div className={classes.buttons}>
        <Button variant="filled" onClick={close}>
          {t("tokens.kept")}
        </Button>
      </div>
    </div>
  );
}
