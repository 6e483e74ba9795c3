import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AtPosition } from "@/components/change/AtPosition";
import { Section } from "@/components/layout/Section";
import { ClockTime } from "@/components/text/ClockTime";
import type { ErrorGroupDetail } from "@/lib/api/generated/types.gen";
import { Comment } from "./Comment";
import classes from "./group.module.css";

/** What became of it and what people said, the latest first. */
export function History({ detail }: { detail: ErrorGroupDetail }) {
  const { t } = useTranslation();
  const comments = new Map(detail.commentList.map((comment) => [comment.time, comment]));
  return (
    <Section title={t("errors.history")}>
      <Comment group={detail.group.key} />
      <ol className={classes.history}>
        {detail.history.map((entry) => {
          const comment = entry.type === "commented" ? comments.get(entry.time) : undefined;
          return (
            <li
              key={`${entry.position} ${entry.type} ${entry.other ?? ""}`}
              className={classes.entry}
              data-comment={comment ? true : undefined}
            >
              <AtPosition position={entry.position}>
                <ClockTime time={entry.time} />
              </AtPosition>
              <p>
                {comment ? comment.text : entry.text}
                {entry.other && entry.other !== detail.group.key ? (
                  <>
                    {" "}
                    <Link to="/errors/$key" params={{ key: entry.other }} className="mono">
                      {entry.other.slice(0, 8)}
                    </Link>
                  </>
                ) : null}
              </p>
              <span className="dim">{entry.actor}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
