import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorStateMark } from "@/components/error/ErrorStateMark";
import { ErrorTitle } from "@/components/error/ErrorTitle";
import { Section } from "@/components/layout/Section";
import { QueryView } from "@/components/states/QueryView";
import { Count } from "@/components/text/Count";
import type { ErrorGroup, SimilarError } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { similarQuery } from "../api/similar";
import classes from "./alike.module.css";
import { Suggestion } from "./Suggestion";

/** Groups that may be the same, each with how sure that is; people say whether they are. */
export function Similar({ group }: { group: ErrorGroup }) {
  const { t } = useTranslation();
  const query = useQuery(similarQuery(useMoment(), group.key));
  return (
    <Section title={t("errors.similar")}>
      <QueryView query={query} rows={2}>
        {({ items }) => (
          <ul className={classes.list}>
            {items.map((item) => (
              <SimilarItem key={item.group.key} group={group} item={item} />
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  );
}

function SimilarItem({ group, item }: { group: ErrorGroup; item: SimilarError }) {
  const { t } = useTranslation();
  const other = item.group;
  return (
    <li className={classes.item}>
      <div className={classes.line}>
        <span className={classes.score} title={t(`errors.method.${item.method}`)}>
          {item.score.toFixed(2)}
        </span>
        <ErrorTitle group={other} />
      </div>
      <div className={classes.line}>
        <ErrorStateMark state={other.state} />
        <span className="mono dim">
          {other.namespace}/{other.service}
        </span>
        <span>
          <Count value={other.count} />×
        </span>
        <Suggestion group={group} other={other} />
      </div>
    </li>
  );
}
