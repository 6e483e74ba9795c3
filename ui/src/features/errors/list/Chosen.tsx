import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DialogName } from "../verbs/dialogs";
import { Verbs } from "../verbs/Verbs";
import classes from "./list.module.css";
import { useSelection } from "./selection";

const ONE: DialogName[] = ["resolve", "ignore", "assign", "merge"];

/** What can be done with the groups that were ticked. */
export function Chosen() {
  const { t } = useTranslation();
  const { chosen, clear } = useSelection();
  const groups = [...chosen.values()];
  return groups.length === 0 ? null : (
    <div className={classes.chosen} role="toolbar" aria-label={t("errors.chosen", { count: groups.length })}>
      <strong>{t("errors.chosen", { count: groups.length })}</strong>
      <Verbs verbs={ONE} groups={groups} after={clear} />
      <Button variant="subtle" onClick={clear}>
        {t("errors.clearChosen")}
      </Button>
    </div>
  );
}
