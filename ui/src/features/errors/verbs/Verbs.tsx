import { Button } from "@mantine/core";
import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "@/lib/keys/registry";
import { isLive, useMoment } from "@/lib/moment/moment";
import type { DialogName, Subject } from "./dialogs";

const Dialog = lazy(() => import("./Dialog").then((module) => ({ default: module.Dialog })));

/** Letters as other trackers use them. */
const KEYS: Record<DialogName, string> = {
  resolve: "e",
  ignore: "i",
  assign: "a",
  merge: "m",
  reopen: "r",
  split: "s",
};

interface VerbsProps {
  verbs: readonly DialogName[];
  groups: readonly Subject[];
  after?: () => void;
}

/** What can be done with some groups, by button and by key. What the past was cannot be changed, so it is off there. */
export function Verbs({ verbs, groups, after }: VerbsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<DialogName | null>(null);
  const live = isLive(useMoment());
  const able = live && groups.length > 0;
  useShortcuts(
    useMemo(
      () =>
        able
          ? verbs.map((verb) => ({ keys: KEYS[verb], does: t(`errors.verb.${verb}`), run: () => setAsking(verb) }))
          : [],
      [t, able, verbs],
    ),
  );
  return (
    <>
      {verbs.map((verb) => (
        <Button
          key={verb}
          disabled={!live}
          title={live ? `(${KEYS[verb]})` : t("log.notInThePast")}
          onClick={() => setAsking(verb)}
        >
          {t(`errors.verb.${verb}`)}
        </Button>
      ))}
      <Suspense>
        {asking && able ? <Dialog name={asking} groups={groups} close={() => setAsking(null)} after={after} /> : null}
      </Suspense>
    </>
  );
}
