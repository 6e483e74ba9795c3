import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AtPosition } from "@/components/change/AtPosition";
import { ClockTime } from "@/components/text/ClockTime";
import type { HistoryEntry } from "@/lib/api/generated/types.gen";
import classes from "./resource.module.css";

interface HistoryListProps {
  entries: HistoryEntry[];
  /** What stands in front of each entry, such as choices of versions. */
  choice?: (entry: HistoryEntry) => ReactNode;
}

/** The versions of an object, newest first, each with what changed in words. */
export function HistoryList({ entries, choice }: HistoryListProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.history}>
      {entries.map((entry) => (
        <li key={entry.position} className={classes.entry}>
          {choice?.(entry)}
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
