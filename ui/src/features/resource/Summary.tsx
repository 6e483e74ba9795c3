import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ImpactTable } from "@/components/health/ImpactTable";
import { Section } from "@/components/layout/Section";
import { LevelMark } from "@/components/marks/LevelMark";
import { Unknown } from "@/components/marks/Unknown";
import { ObjectLink } from "@/components/object/ObjectLink";
import { QueryView } from "@/components/states/QueryView";
import { Age } from "@/components/text/Age";
import { CopyButton } from "@/components/text/CopyButton";
import { TimeAgo } from "@/components/text/TimeAgo";
import type { ResourceDetail } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { resourceHealthQuery } from "@/lib/requests/resourceHealth";
import { Fact } from "./Fact";
import { Labels } from "./Labels";
import { LatestHistory } from "./LatestHistory";
import classes from "./resource.module.css";

/** What is worth knowing first. */
export function Summary({ detail }: { detail: ResourceDetail }) {
  const { t } = useTranslation();
  const { resource } = detail;
  const impact = useQuery(resourceHealthQuery(useMoment(), resource.uid));
  return (
    <div className={classes.columns}>
      <div>
        <dl className={classes.facts}>
          <Fact name={t("column.status")}>
            <LevelMark level={resource.level} text={resource.status || null} title={resource.reason} />{" "}
            {resource.reason ? <span className="dim">{resource.reason}</span> : null}
          </Fact>
          {resource.ready === null ? null : <Fact name={t("column.ready")}>{resource.ready}</Fact>}
          {resource.restarts === null ? null : <Fact name={t("column.restarts")}>{resource.restarts}</Fact>}
          {resource.node ? (
            <Fact name={t("column.node")}>
              <span className="mono">{resource.node}</span>
            </Fact>
          ) : null}
          {resource.owner ? (
            <Fact name={t("resource.owner")}>
              <ObjectLink resource={resource.owner} namespace={false} />
            </Fact>
          ) : null}
          <Fact name={t("column.age")}>
            {resource.createdAt ? <Age since={resource.createdAt} until={detail.gone?.time} /> : <Unknown />}
          </Fact>
          <Fact name={t("column.changed")}>
            {resource.changedAt ? <TimeAgo time={resource.changedAt} /> : <Unknown />}
          </Fact>
          <Fact name={t("resource.api")}>
            <span className="mono">{resource.apiVersion}</span>
          </Fact>
          <Fact name={t("resource.uid")}>
            <span className="mono">{resource.uid}</span>
            <CopyButton text={resource.uid} />
          </Fact>
          <Fact name={t("resource.labels")}>
            <Labels labels={resource.labels} />
          </Fact>
        </dl>
        <Section title={t("resource.impact")}>
          <QueryView query={impact} rows={3}>
            {(data) => <ImpactTable health={data} />}
          </QueryView>
        </Section>
      </div>
      <LatestHistory uid={resource.uid} />
    </div>
  );
}
