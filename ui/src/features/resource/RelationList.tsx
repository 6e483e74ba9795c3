import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LevelMark } from "@/components/marks/LevelMark";
import { SeverityCounts } from "@/components/marks/SeverityCounts";
import { ObjectLink } from "@/components/object/ObjectLink";
import type { RelationGroup } from "./relationGroups";
import classes from "./resource.module.css";

const AT_FIRST = 12;

/** All that stand in one relation to the object, each with its status. */
export function RelationList({ group }: { group: RelationGroup }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const rows = whole ? group.rows : group.rows.slice(0, AT_FIRST);
  return (
    <div className={classes.relation}>
      <h3>
        {t(`relation.${group.relation}`)} <span className="dim">{group.rows.length}</span>
      </h3>
      <ul>
        {rows.map(({ resource }) => (
          <li key={resource.uid}>
            <ObjectLink resource={resource} />
            <SeverityCounts counts={resource.findings} />
            <LevelMark level={resource.level} text={resource.status || null} title={resource.reason} />
          </li>
        ))}
      </ul>
      {rows.length < group.rows.length ? (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {t("common.showAll")}
        </Button>
      ) : null}
    </div>
  );
}
