import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageLine } from "@/components/layout/PageLine";
import { projectionsQuery } from "./api/projections";
import { DeadLetters } from "./DeadLetters";
import { LogEvents } from "./LogEvents";
import classes from "./log.module.css";
import { Projections } from "./Projections";
import type { LogTab } from "./search";
import { useLogWords } from "./useLogWords";

/** The log itself, how far the views are behind it, and what could not be handled. */
export function LogPage() {
  const { t } = useTranslation();
  const { tab = "events" } = useSearch({ from: "/log" });
  const navigate = useNavigate({ from: "/log" });
  const words = useLogWords(useQuery(projectionsQuery()).data);
  const choose = (next: string | null) =>
    void navigate({ search: (s) => ({ ...s, tab: next as LogTab }), replace: true });
  return (
    <>
      <PageLine name={t("page.log")}>{words ?? "\u00a0"}</PageLine>
      <Tabs value={tab} onChange={choose} keepMounted={false} classNames={{ root: classes.tabs, panel: classes.panel }}>
        <Tabs.List>
          <Tabs.Tab value="events">{t("log.events")}</Tabs.Tab>
          <Tabs.Tab value="projections">{t("log.projections")}</Tabs.Tab>
          <Tabs.Tab value="dead-letters">{t("log.deadLetters")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="events">
          <LogEvents />
        </Tabs.Panel>
        <Tabs.Panel value="projections">
          <Projections />
        </Tabs.Panel>
        <Tabs.Panel value="dead-letters">
          <DeadLetters />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
