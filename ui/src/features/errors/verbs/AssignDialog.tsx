import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { wish } from "../api/commands";
import type { DialogProps } from "./dialogs";
import { useWishes } from "./useWishes";
import { VerbDialog } from "./VerbDialog";

/** Who cares for it from now on; an empty name is nobody. */
export function AssignDialog({ groups, close, after }: DialogProps) {
  const { t } = useTranslation();
  const [owner, setOwner] = useState(groups.length === 1 ? (groups[0]?.owner ?? "") : "");
  const mutation = useWishes(() => {
    close();
    after?.();
  });
  const name = owner.trim();
  const run = () =>
    mutation.mutate({
      wishes: groups.map(({ key }) => wish(key, "assign", { owner: name })),
      words:
        name === ""
          ? t("errors.done.unassigned", { count: groups.length })
          : t("errors.done.assigned", { count: groups.length, owner: name }),
      undo: groups.map((group) => wish(group.key, "assign", { owner: group.owner ?? "" })),
    });
  return (
    <VerbDialog
      title={t("errors.assignTitle", { count: groups.length })}
      verb={name === "" ? t("errors.unassignVerb") : t("errors.assignVerb")}
      disabled={groups.every((group) => (group.owner ?? "") === name)}
      busy={mutation.isPending}
      error={mutation.error?.message}
      run={run}
      close={close}
    >
      <TextInput
        data-autofocus
        label={t("error.column.owner")}
        description={t("errors.ownerHint")}
        value={owner}
        maxLength={100}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
    </VerbDialog>
  );
}
