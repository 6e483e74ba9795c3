import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { shortType, withoutType } from "@/components/error/exceptionType";
import { PageLine } from "@/components/layout/PageLine";
import { QueryView } from "@/components/states/QueryView";
import { CopyButton } from "@/components/text/CopyButton";
import type { ErrorGroupDetail } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { Members } from "./alike/Members";
import { Siblings } from "./alike/Siblings";
import { Similar } from "./alike/Similar";
import { groupQuery } from "./api/group";
import { Exemplars } from "./exemplar/Exemplars";
import { Activity } from "./group/Activity";
import { ChangesBefore } from "./group/ChangesBefore";
import { Facts } from "./group/Facts";
import classes from "./group/group.module.css";
import { History } from "./group/History";
import { StateNotes } from "./group/StateNotes";
import { useGroupWords } from "./group/useGroupWords";
import { Where } from "./group/Where";
import { Why } from "./group/Why";
import { GroupVerbs } from "./verbs/GroupVerbs";
import { Told } from "./verbs/Told";

/** One distinct error: what it is, how it goes, examples of it, and what can be done about it. */
export function ErrorPage() {
  const { t } = useTranslation();
  const { key } = useParams({ from: "/errors/$key" });
  const query = useQuery(groupQuery(useMoment(), key));
  const words = useGroupWords(query.data);
  const group = query.data?.group;
  const type = group?.exceptionType ?? "";
  const name = group ? [t("page.error"), group.namespace, group.service].filter(Boolean).join(" · ") : t("page.error");
  return (
    <>
      <PageLine name={name}>
        {group ? (
          <span className={classes.title}>
            <span>
              {type === "" ? null : (
                <span className={classes.type} title={type}>
                  {shortType(type)}{" "}
                </span>
              )}
              {withoutType(group.title, type)} <CopyButton text={group.title} label={t("errors.copyTitle")} />
            </span>
            <span className={classes.words}>{words}</span>
          </span>
        ) : (
          "\u00a0"
        )}
      </PageLine>
      <QueryView query={query} rows={12}>
        {(detail) => (
          <Told key={key}>
            <Body detail={detail} />
          </Told>
        )}
      </QueryView>
    </>
  );
}

function Body({ detail }: { detail: ErrorGroupDetail }) {
  const { group } = detail;
  return (
    <>
      <GroupVerbs detail={detail} />
      <StateNotes detail={detail} />
      <Facts detail={detail} />
      <Activity detail={detail} />
      <div className={classes.columns}>
        <div>
          <Exemplars group={group.key} />
          <History detail={detail} />
        </div>
        <div>
          <ChangesBefore detail={detail} />
          {detail.memberGroups.length > 0 ? <Members detail={detail} /> : null}
          {detail.similar > 0 ? <Similar group={group} /> : null}
          {detail.siblings > 0 ? <Siblings group={group} /> : null}
          <Where detail={detail} />
          <Why detail={detail} />
        </div>
      </div>
    </>
  );
}
