import { ActionIcon } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import { QueryView } from "@/components/states/QueryView";
import { Code } from "@/components/text/Code";
import { deadLetterQuery } from "./api/deadLetter";
import classes from "./log.module.css";
import { Settle } from "./Settle";

/** One dead letter: why it was refused, what it said, and what can be done. */
export function DeadLetterDetail({ id, close }: { id: number; close: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(deadLetterQuery(id));
  return (
    <aside className={classes.detail} aria-label={t("log.deadLetter", { id })}>
      <div className={classes.detailHead}>
        <h2>{t("log.deadLetter", { id })}</h2>
        <ActionIcon aria-label={t("common.close")} onClick={close}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      <QueryView query={query} rows={6}>
        {(letter) => (
          <>
            <p>{letter.reason}</p>
            <Settle letter={letter} />
            <dl className={classes.facts}>
              {Object.entries(letter.attributes).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd className="mono">{value}</dd>
                </div>
              ))}
            </dl>
            {letter.truncated ? <p className="dim">{t("log.truncated")}</p> : null}
            <Code text={letter.body ?? ""} label={t("log.body")} />
          </>
        )}
      </QueryView>
    </aside>
  );
}
