import { useMemo } from "react";
import type { ErrorGroupDetail } from "@/lib/api/generated/types.gen";
import classes from "../group/group.module.css";
import type { DialogName } from "./dialogs";
import { Verbs } from "./Verbs";

/** What can be done with one group, as it stands. */
export function GroupVerbs({ detail }: { detail: ErrorGroupDetail }) {
  const { group, releases } = detail;
  const subjects = useMemo(
    () => [{ ...group, releases: releases.map(({ release }) => release).filter((release) => release !== "") }],
    [group, releases],
  );
  const verbs = useMemo((): DialogName[] => {
    switch (group.state) {
      case "merged":
        return ["split", "assign"];
      case "resolved":
        return ["reopen", "ignore", "assign", "merge"];
      case "ignored":
        return ["reopen", "resolve", "assign", "merge"];
      default:
        return ["resolve", "ignore", "assign", "merge"];
    }
  }, [group.state]);
  return (
    <div className={classes.verbs}>
      <Verbs verbs={verbs} groups={subjects} />
    </div>
  );
}
