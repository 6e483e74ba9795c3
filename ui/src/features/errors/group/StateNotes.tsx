import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ClockTime } from "@/components/text/ClockTime";
import { TimeAgo } from "@/components/text/TimeAgo";
import type { ErrorGroupDetail } from "@/lib/api/generated/types.gen";
import { exactCount } from "@/lib/format/number";
import classes from "./group.module.css";

/** Why it is in the state that it is in: who settled it, until when, or when it came back. */
export function StateNotes({ detail }: { detail: ErrorGroupDetail }) {
  const { t } = useTranslation();
  const { group, resolved, ignored, regressed, mergedInto } = detail;
  return (
    <>
      {mergedInto ? (
        <p className={classes.note} role="note">
          {t("errors.note.merged")}{" "}
          <Link to="/errors/$key" params={{ key: mergedInto.key }}>
            {mergedInto.title}
          </Link>
        </p>
      ) : null}
      {resolved && group.state === "resolved" ? (
        <p className={classes.note} role="note">
          {resolved.release
            ? t("errors.note.resolvedIn", { release: resolved.release, who: resolved.who })
            : t("errors.note.resolved", { who: resolved.who })}{" "}
          <TimeAgo time={resolved.since} />
          {resolved.reason === "" ? "" : `: ${resolved.reason}`}
        </p>
      ) : null}
      {ignored && group.state === "ignored" ? (
        <p className={classes.note} role="note">
          {t("errors.note.ignored", { who: ignored.who })} <TimeAgo time={ignored.since} />
          {ignored.reason === "" ? "" : `: ${ignored.reason}`}
          {". "}
          {ignored.until ? (
            <>
              {t("errors.note.until")} <ClockTime time={ignored.until} />
            </>
          ) : ignored.count !== null ? (
            t("errors.note.count", { count: ignored.count, exact: exactCount(ignored.count) })
          ) : ignored.spike ? (
            t("errors.note.spike")
          ) : (
            t("errors.note.ever")
          )}
          {"."}
        </p>
      ) : null}
      {regressed && (group.state === "regressed" || group.state === "escalating") ? (
        <p className={classes.note} role="note" data-state="regressed">
          {regressed.release
            ? t("errors.note.regressedIn", { release: regressed.release })
            : t("errors.note.regressed")}{" "}
          <TimeAgo time={regressed.time} />.
        </p>
      ) : null}
    </>
  );
}
