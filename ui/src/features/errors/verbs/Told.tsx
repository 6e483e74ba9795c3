import { Button, CloseButton } from "@mantine/core";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Done, ToldContext } from "./told";
import { useWishes } from "./useWishes";
import classes from "./verbs.module.css";

/** A page on which something can be done: it says above all else what was done last, and takes it back. */
export function Told({ children }: { children: ReactNode }) {
  const [done, setDone] = useState<Done | null>(null);
  const tell = useCallback((next: Done) => setDone(next), []);
  return (
    <ToldContext value={tell}>
      <div role="status">{done ? <Note done={done} close={() => setDone(null)} /> : null}</div>
      {children}
    </ToldContext>
  );
}

function Note({ done, close }: { done: Done; close: () => void }) {
  const { t } = useTranslation();
  const undo = useWishes();
  const wishes = done.undo;
  return (
    <div className={classes.done}>
      <span>{undo.isError ? undo.error.message : done.words}</span>
      {wishes ? (
        <Button
          variant="subtle"
          loading={undo.isPending}
          onClick={() => undo.mutate({ wishes, words: t("errors.undone") })}
        >
          {t("errors.undo")}
        </Button>
      ) : null}
      <CloseButton size="sm" aria-label={t("common.close")} onClick={close} />
    </div>
  );
}
