import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageLine } from "@/components/layout/PageLine";
import { ObjectMenu } from "@/components/object/ObjectMenu";
import { QueryView } from "@/components/states/QueryView";
import { CopyButton } from "@/components/text/CopyButton";
import type { ResourceDetail } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { detailQuery } from "./api/detail";
import { ComparedResource } from "./ComparedResource";
import { GoneNote } from "./GoneNote";
import { Panel } from "./Panel";
import classes from "./resource.module.css";
import { type ResourceTab, TABS } from "./search";
import { serviceOf } from "./workload";
import { useResourceWords } from "./useResourceWords";

/** Everything about one object at the instant looked at. */
export function ResourcePage() {
  const { t } = useTranslation();
  const { uid } = useParams({ from: "/resources/$uid" });
  const query = useQuery(detailQuery(useMoment(), uid));
  const words = useResourceWords(query.data);
  const against = useAgainst();
  const resource = query.data?.resource;
  const name = resource ? [resource.kind, resource.namespace].filter(Boolean).join(" · ") : t("page.resource");
  const side = resource && query.data ? <ObjectMenu resource={resource} position={query.data.asOf.position} /> : null;
  return (
    <>
      <PageLine name={name} side={side}>
        {resource ? (
          <span className={classes.title}>
            <span className={classes.name}>{resource.name}</span>
            <CopyButton text={resource.name} label={t("object.copyName")} />
            <span className={classes.words}>{words}</span>
          </span>
        ) : (
          "\u00a0"
        )}
      </PageLine>
      <QueryView query={query} rows={8}>
        {(data) => (
          <>
            {against ? <ComparedResource detail={data} against={against} /> : null}
            <ResourceTabs detail={data} />
          </>
        )}
      </QueryView>
    </>
  );
}

function ResourceTabs({ detail }: { detail: ResourceDetail }) {
  const { t } = useTranslation();
  const { tab = "summary" } = useSearch({ from: "/resources/$uid" });
  const navigate = useNavigate({ from: "/resources/$uid" });
  const choose = (next: string | null) =>
    void navigate({ search: (s) => ({ ...s, tab: next as ResourceTab }), replace: true });
  const name = (each: ResourceTab) =>
    each === "findings" && detail.findings.length > 0
      ? `${t("resource.tab.findings")} (${detail.findings.length})`
      : t(`resource.tab.${each}`);
  const tabs = TABS.filter((each) => each !== "errors" || serviceOf(detail.resource) !== null);
  return (
    <>
      {detail.gone ? <GoneNote gone={detail.gone} /> : null}
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <div className={classes.tabScroll}>
          <Tabs.List>
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {name(each)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        {tabs.map((each) => (
          <Tabs.Panel key={each} value={each} pt={12}>
            <Panel tab={each} detail={detail} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
