import { useTranslation } from "react-i18next";
import { AtPosition } from "@/components/change/AtPosition";
import { ClockTime } from "@/components/text/ClockTime";
import type { HistoryEntry } from "@/lib/api/generated/types.gen";
import classes from "./resource.module.css";
import { VersionChoice } from "./VersionChoice";
import type { Versions } from "./versions";

interface HistoryListProps {
  entries: HistoryEntry[];
  /** The versions compared, and how others are chosen; without it there is nothing to choose. */
  versions?: Versions | null;
  choose?: (part: Partial<Versions>) => void;
}

/** The versions of an object, newest first, each with what changed in words. */
export function HistoryList({ entries, versions = null, choose }: HistoryListProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.history}>
      {entries.map((entry) => (
        <li key={entry.position} className={classes.entry}>
          {choose ? <VersionChoice position={entry.position} versions={versions} choose={choose} /> : null}
          <span className={classes.when}>
            <AtPosition position={entry.position}>
              <ClockTime time={entry.time} />
            </AtPosition>
          </span>
          <span className={classes.what}>
            {entry.how === "changed" ? null : <strong>{t(`how.${entry.how}`)}</strong>}
            {entry.changes.map((change) => (
              <span key={`${change.path} ${change.words}`} title={change.path}>
                {change.words}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
