import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import { isLive, useMoment } from "@/lib/moment/moment";
import { wish } from "../api/commands";
import { useWishes } from "../verbs/useWishes";
import classes from "./alike.module.css";

const MergeDialog = lazy(() => import("../verbs/MergeDialog").then((module) => ({ default: module.MergeDialog })));

/** Accepts that two groups are the same, after a look at what they are together; or says that they are not. */
export function Suggestion({ group, other }: { group: ErrorGroup; other: ErrorGroup }) {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  const reject = useWishes();
  const live = isLive(useMoment());
  const why = live ? undefined : t("log.notInThePast");
  return (
    <span className={classes.verbs}>
      <Button disabled={!live} title={why} onClick={() => setMerging(true)}>
        {t("errors.verb.merge")}
      </Button>
      <Button
        variant="subtle"
        disabled={!live}
        title={why}
        loading={reject.isPending}
        onClick={() =>
          reject.mutate({
            wishes: [wish(group.key, "distinguish", { other: other.key })],
            words: t("errors.done.distinguished"),
          })
        }
      >
        {t("errors.notSame")}
      </Button>
      {reject.isError ? <span role="alert">{reject.error.message}</span> : null}
      <Suspense>{merging ? <MergeDialog groups={[group, other]} close={() => setMerging(false)} /> : null}</Suspense>
    </span>
  );
}
