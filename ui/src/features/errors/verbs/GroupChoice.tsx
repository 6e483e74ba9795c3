import { useTranslation } from "react-i18next";
import type { Subject } from "./dialogs";
import { Count } from "@/components/text/Count";
import { TimeAgo } from "@/components/text/TimeAgo";
import classes from "./verbs.module.css";

interface GroupChoiceProps {
  label: string;
  groups: readonly Subject[];
  chosen: string | undefined;
  choose: (key: string) => void;
}

/** One of some groups. */
export function GroupChoice({ label, groups, chosen, choose }: GroupChoiceProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.groups} aria-label={label}>
      {groups.map((group) => (
        <li key={group.key}>
          <button
            type="button"
            className={classes.group}
            aria-pressed={group.key === chosen}
            title={group.title}
            onClick={() => choose(group.key)}
          >
            <span>{group.title}</span>
            <span className="dim">
              {t("errors.firstSeen")} <TimeAgo time={group.firstSeen} />
            </span>
            <span>
              <Count value={group.count} />×
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
