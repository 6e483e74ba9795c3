import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SeverityMark } from "@/components/marks/Severity";
import { QueryView } from "@/components/states/QueryView";
import { Count } from "@/components/text/Count";
import { useMoment } from "@/lib/moment/moment";
import { kindsQuery } from "@/lib/requests/places";
import classes from "./workloads.module.css";

interface KindRailProps {
  chosen: string | undefined;
  namespace: string | undefined;
  choose: (kind: string | undefined) => void;
}

/** The kinds that there are, with how many, and a mark at those with trouble. */
export function KindRail({ chosen, namespace, choose }: KindRailProps) {
  const { t } = useTranslation();
  const query = useQuery(kindsQuery(useMoment(), namespace));
  return (
    <nav className={classes.rail} aria-label={t("column.kind")}>
      <QueryView query={query} rows={10}>
        {(data) => (
          <ul>
            <KindItem
              name={t("filter.allKinds")}
              count={data.items.reduce((sum, kind) => sum + (kind.kind === "Event" ? 0 : kind.count), 0)}
              troubled={0}
              active={chosen === undefined}
              choose={() => choose(undefined)}
            />
            {data.items.map((kind) => (
              <KindItem
                key={`${kind.apiVersion} ${kind.kind}`}
                name={kind.kind}
                title={kind.apiVersion}
                count={kind.count}
                troubled={kind.troubled}
                active={chosen === kind.kind}
                choose={() => choose(kind.kind)}
              />
            ))}
          </ul>
        )}
      </QueryView>
    </nav>
  );
}

interface KindItemProps {
  name: string;
  title?: string;
  count: number;
  troubled: number;
  active: boolean;
  choose: () => void;
}

function KindItem({ name, title, count, troubled, active, choose }: KindItemProps) {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" className={classes.kind} aria-pressed={active} title={title} onClick={choose}>
        <span className={classes.kindName}>{name}</span>
        {troubled > 0 ? (
          <span className={classes.troubled} title={t("workloads.troubled", { count: troubled })}>
            <SeverityMark severity="high" word={false} />
            {troubled}
          </span>
        ) : null}
        <span className="dim">
          <Count value={count} />
        </span>
      </button>
    </li>
  );
}
