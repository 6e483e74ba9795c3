import { ActionIcon } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AtPosition } from "@/components/change/AtPosition";
import { Icon } from "@/components/marks/Icon";
import { QueryView } from "@/components/states/QueryView";
import { Code } from "@/components/text/Code";
import { eventQuery } from "./api/event";
import { EventFacts } from "./EventFacts";
import classes from "./log.module.css";

/** One event whole: where it stands, what it says, and the hash that proves it. */
export function EventDetail({ position, close }: { position: number; close: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(eventQuery(position));
  return (
    <aside className={classes.detail} aria-label={t("log.event", { position })}>
      <div className={classes.detailHead}>
        <h2>{t("log.event", { position })}</h2>
        <AtPosition position={position}>{t("change.lookThen")}</AtPosition>
        <ActionIcon aria-label={t("common.close")} onClick={close}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      <QueryView query={query} rows={8}>
        {(event) => (
          <>
            <EventFacts event={event} />
            <Code text={JSON.stringify(event.event, null, 2)} label={t("log.json")} />
          </>
        )}
      </QueryView>
    </aside>
  );
}
