import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SearchField } from "@/components/filter/SearchField";
import { useMoment } from "@/lib/moment/moment";
import { errorsQuery } from "@/lib/requests/errors";
import { wish } from "../api/commands";
import type { DialogProps } from "./dialogs";
import { GroupChoice } from "./GroupChoice";
import { MergePreview } from "./MergePreview";
import { ReasonField, said } from "./ReasonField";
import { useWishes } from "./useWishes";
import { VerbDialog } from "./VerbDialog";

const OFFERED = 20;

/** Groups that are the same error count as one: as the one that was there first unless another is chosen. */
export function MergeDialog({ groups, close, after }: DialogProps) {
  const { t } = useTranslation();
  const several = groups.length > 1;
  const eldest = groups.toSorted((a, b) => a.firstSeen.localeCompare(b.firstSeen))[0];
  const [into, setInto] = useState(several ? eldest?.key : undefined);
  const [text, setText] = useState<string>();
  const [reason, setReason] = useState("");
  const found = useQuery({
    ...errorsQuery(useMoment(), { state: "all", text, sort: "-count" }, OFFERED),
    enabled: !several,
  });
  const offered = several
    ? groups
    : (found.data?.items ?? []).filter((row) => groups.every((group) => group.key !== row.key));
  const mutation = useWishes(() => {
    close();
    after?.();
  });
  const going = groups.filter((group) => group.key !== into);
  const run = () =>
    into !== undefined &&
    mutation.mutate({
      wishes: going.map(({ key }) => wish(key, "merge", { into, ...said(reason) })),
      words: t("errors.done.merged", { count: going.length }),
      undo: going.map(({ key }) => wish(key, "split", { reason: t("errors.undo") })),
    });
  const first = going[0];
  return (
    <VerbDialog
      title={t("errors.mergeTitle", { count: groups.length })}
      verb={t("errors.mergeVerb")}
      size="lg"
      disabled={into === undefined}
      busy={mutation.isPending}
      error={mutation.error?.message}
      run={run}
      close={close}
    >
      <p className="dim">{t("errors.mergeText")}</p>
      {several ? null : <SearchField label={t("errors.findGroup")} value={text} onChange={setText} width={320} />}
      <GroupChoice label={t("errors.mergeInto")} groups={offered} chosen={into} choose={setInto} />
      {into !== undefined && first ? <MergePreview from={first.key} into={into} /> : null}
      <ReasonField value={reason} onChange={setReason} />
    </VerbDialog>
  );
}
