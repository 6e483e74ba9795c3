import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import type { Relation } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { relationsQuery } from "./api/relations";
import { RelationList } from "./RelationList";
import { relationGroups } from "./relationGroups";
import classes from "./resource.module.css";

/** What the object has to do with others on the left, and others with it on the right. */
export function Relations({ uid }: { uid: string }) {
  const { t } = useTranslation();
  const query = useQuery(relationsQuery(useMoment(), uid));
  return (
    <QueryView query={query} rows={6}>
      {(data) =>
        data.items.length === 0 ? (
          <EmptyState title={t("resource.noRelations")} />
        ) : (
          <>
            {data.total > data.items.length ? (
              <p className="dim">{t("resource.relationsCut", { shown: data.items.length, total: data.total })}</p>
            ) : null}
            <Directions relations={data.items} />
          </>
        )
      }
    </QueryView>
  );
}

function Directions({ relations }: { relations: readonly Relation[] }) {
  const { t } = useTranslation();
  const groups = useMemo(() => relationGroups(relations), [relations]);
  const sides = [
    { name: t("resource.outwards"), groups: groups.filter((group) => !group.inwards) },
    { name: t("resource.inwards"), groups: groups.filter((group) => group.inwards) },
  ];
  return (
    <div className={classes.columns}>
      {sides.map((side) => (
        <section key={side.name} aria-label={side.name}>
          <h2 className={classes.direction}>{side.name}</h2>
          {side.groups.length === 0 ? <p className="dim">{t("common.none")}</p> : null}
          {side.groups.map((group) => (
            <RelationList key={group.relation} group={group} />
          ))}
        </section>
      ))}
    </div>
  );
}
