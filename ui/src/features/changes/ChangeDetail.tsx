import { CloseButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AtPosition } from "@/components/change/AtPosition";
import { OutcomeMark } from "@/components/change/OutcomeMark";
import { ObjectLink } from "@/components/object/ObjectLink";
import { QueryView } from "@/components/states/QueryView";
import { Age } from "@/components/text/Age";
import { ClockTime } from "@/components/text/ClockTime";
import type { ChangePart } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { changeQuery } from "./api/change";
import classes from "./changes.module.css";

/** One change with what it did to each object. */
export function ChangeDetail({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(changeQuery(useMoment(), id));
  return (
    <aside className={classes.detail} aria-label={t("change.detail")}>
      <QueryView query={query} rows={8}>
        {({ change, trigger, unseen, parts }) => (
          <>
            <div className={classes.head}>
              <h2>{change.words}</h2>
              <CloseButton aria-label={t("common.close")} onClick={close} />
            </div>
            <dl className={classes.facts}>
              <dt>{t("change.outcome")}</dt>
              <dd>
                <OutcomeMark outcome={change.outcome} />
              </dd>
              <dt>{t("column.time")}</dt>
              <dd>
                <AtPosition position={change.position}>
                  <ClockTime time={change.time} />
                </AtPosition>
                {change.ended === change.time ? null : (
                  <>
                    {" · "}
                    <Age since={change.time} until={change.ended} />
                  </>
                )}
              </dd>
              <dt>{t("change.who")}</dt>
              <dd>{change.who ?? <span className="dim">{t("common.unknown")}</span>}</dd>
              {trigger ? (
                <>
                  <dt>{t("change.trigger")}</dt>
                  <dd>{trigger}</dd>
                </>
              ) : null}
            </dl>
            {unseen ? <p className="dim">{t("change.unseen")}</p> : null}
            <ol className={classes.parts}>
              {parts.map((part) => (
                <Part key={`${part.position} ${part.resource.uid}`} part={part} />
              ))}
            </ol>
          </>
        )}
      </QueryView>
    </aside>
  );
}

function Part({ part }: { part: ChangePart }) {
  const { t } = useTranslation();
  return (
    <li>
      <ObjectLink resource={part.resource} />
      <p>{part.words}</p>
      {part.from && part.to ? <p className="dim">{t("change.revisions", { from: part.from, to: part.to })}</p> : null}
      <ul className={classes.details}>
        {part.details.map((detail) => (
          <li key={`${detail.path} ${detail.words}`} title={detail.path}>
            {detail.words}
          </li>
        ))}
      </ul>
      {part.usedBy.length === 0 ? null : (
        <p className="dim">
          {t("change.usedBy")} {part.usedBy.map((ref) => `${ref.kind} ${ref.name}`).join(", ")}
        </p>
      )}
    </li>
  );
}
