import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { QueryView } from "@/components/states/QueryView";
import { groupedKinds } from "@/lib/api/kinds";
import { useMoment } from "@/lib/moment/moment";
import { kindsQuery } from "@/lib/requests/places";
import { KindItem } from "./KindItem";
import classes from "./workloads.module.css";

interface KindRailProps {
  chosen: string | undefined;
  namespace: string | undefined;
  choose: (kind: string | undefined) => void;
}

/** The kinds that there are, by what they are for, with how many, and a mark at those with trouble. */
export function KindRail({ chosen, namespace, choose }: KindRailProps) {
  const { t } = useTranslation();
  const query = useQuery(kindsQuery(useMoment(), namespace));
  return (
    <nav className={classes.rail} aria-label={t("column.kind")} tabIndex={-1}>
      <QueryView query={query} rows={10}>
        {(data) => (
          <>
            <ul>
              <KindItem
                name={t("filter.allKinds")}
                count={data.items.reduce((sum, kind) => sum + (kind.kind === "Event" ? 0 : kind.count), 0)}
                troubled={0}
                active={chosen === undefined}
                choose={() => choose(undefined)}
              />
            </ul>
            {groupedKinds(data.items).map(([group, kinds]) => (
              <section key={group} aria-label={t(`kinds.${group}`)}>
                <h2 className={classes.group}>{t(`kinds.${group}`)}</h2>
                <ul>
                  {kinds.map((kind) => (
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
              </section>
            ))}
          </>
        )}
      </QueryView>
    </nav>
  );
}
