import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/components/filter/Choice";
import { wish } from "../api/commands";
import { Radio } from "./Radio";
import { ReasonField, said } from "./ReasonField";
import type { DialogProps } from "./dialogs";
import { useWishes } from "./useWishes";
import { VerbDialog } from "./VerbDialog";
import classes from "./verbs.module.css";

/** It is put right: until it comes back anywhere, or in a release, so that older ones may still have it. */
export function ResolveDialog({ groups, close, after }: DialogProps) {
  const { t } = useTranslation();
  const releases = [...new Set(groups.flatMap((group) => [group.release, ...(group.releases ?? [])]))].filter(
    (each) => each !== null && each !== "",
  ) as string[];
  const [how, setHow] = useState<"back" | "release">("back");
  const [release, setRelease] = useState(releases[0]);
  const [reason, setReason] = useState("");
  const mutation = useWishes(() => {
    close();
    after?.();
  });
  const inRelease = how === "release" && release !== undefined ? { release } : {};
  const run = () =>
    mutation.mutate({
      wishes: groups.map(({ key }) => wish(key, "resolve", { ...inRelease, ...said(reason) })),
      words:
        how === "release"
          ? t("errors.done.resolvedIn", { count: groups.length, release })
          : t("errors.done.resolved", { count: groups.length }),
      undo: groups.map(({ key }) => wish(key, "reopen", { reason: t("errors.undo") })),
    });
  return (
    <VerbDialog
      title={t("errors.resolveTitle", { count: groups.length })}
      verb={t("errors.resolveVerb")}
      busy={mutation.isPending}
      error={mutation.error?.message}
      run={run}
      close={close}
    >
      <fieldset className={classes.choices}>
        <legend>{t("errors.resolveHow")}</legend>
        <Radio name="how" checked={how === "back"} choose={() => setHow("back")} label={t("errors.untilBack")} first />
        <Radio
          name="how"
          checked={how === "release"}
          choose={() => setHow("release")}
          label={t("errors.inRelease")}
          disabled={releases.length === 0}
        >
          <Choice
            label={t("error.column.release")}
            value={release}
            options={releases.map((value) => ({ value, label: value }))}
            onChange={(next) => {
              setRelease(next);
              setHow("release");
            }}
          />
        </Radio>
      </fieldset>
      <p className="dim">{how === "back" ? t("errors.untilBackText") : t("errors.inReleaseText")}</p>
      <ReasonField value={reason} onChange={setReason} />
    </VerbDialog>
  );
}
