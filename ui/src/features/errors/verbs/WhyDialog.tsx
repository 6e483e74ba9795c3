import { useState } from "react";
import { useTranslation } from "react-i18next";
import { wish } from "../api/commands";
import type { DialogProps } from "./dialogs";
import { ReasonField, said } from "./ReasonField";
import { useWishes } from "./useWishes";
import { VerbDialog } from "./VerbDialog";

/** Takes something back, once it was said why: a resolve or an ignore (which wants a reason), or a merge. */
export function WhyDialog({ verb, groups, close, after }: DialogProps & { verb: "reopen" | "split" }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const mutation = useWishes(() => {
    close();
    after?.();
  });
  const run = () =>
    mutation.mutate({
      wishes: groups.map(({ key }) =>
        verb === "reopen" ? wish(key, "reopen", { reason: reason.trim() }) : wish(key, "split", said(reason)),
      ),
      words: t(`errors.done.${verb}`, { count: groups.length }),
    });
  return (
    <VerbDialog
      title={t(`errors.${verb}Title`, { count: groups.length })}
      verb={t(`errors.${verb}Verb`)}
      disabled={verb === "reopen" && reason.trim() === ""}
      busy={mutation.isPending}
      error={mutation.error?.message}
      run={run}
      close={close}
    >
      <p>{t(`errors.${verb}Text`)}</p>
      <ReasonField value={reason} onChange={setReason} />
    </VerbDialog>
  );
}
