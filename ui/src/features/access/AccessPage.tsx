import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { PageLine } from "@/components/layout/PageLine";
import { ViewsMenu } from "@/components/views/ViewsMenu";
import { useMoment } from "@/lib/moment/moment";
import { dangersQuery } from "./api/access";
import { Grants } from "./Grants";
import { ACCESS_TABS, type AccessSearch, type AccessTab } from "./search";
import { Subjects } from "./Subjects";
import { WhoCan } from "./WhoCan";

const PANELS = { subjects: Subjects, grants: Grants, whoCan: WhoCan };

/** Who may do what, through which binding and role. */
export function AccessPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/access" });
  const navigate = useNavigate({ from: "/access" });
  const { data } = useQuery(dangersQuery(useMoment()));
  const change = useCallback(
    (part: AccessSearch) => void navigate({ search: (s) => ({ ...s, ...part }), replace: true }),
    [navigate],
  );
  const { tab = "subjects" } = search;
  const held = (data?.items ?? []).filter((danger) => danger.subjects > 0);
  const list = held.slice(0, 3).map((danger) => `${danger.title} (${danger.subjects})`);
  const words = held.length === 0 ? t("access.noDangers") : t("access.words", { list: list.join(", ") });
  const Panel = PANELS[tab];
  return (
    <>
      <PageLine name={t("page.access")} side={<ViewsMenu page="access" />}>
        {data ? words : "\u00a0"}
      </PageLine>
      <Tabs value={tab} onChange={(next) => change({ tab: next as AccessTab })} mb={12}>
        <Tabs.List>
          {ACCESS_TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`access.tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {/* The panel fills the page below, so that its table scrolls by itself. */}
        <Tabs.Panel value={tab}>{null}</Tabs.Panel>
      </Tabs>
      <Panel search={search} change={change} />
    </>
  );
}
