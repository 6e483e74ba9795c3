import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice } from "@/components/filter/Choice";
import { wish } from "../api/commands";
import type { DialogProps } from "./dialogs";
import { ReasonField, said } from "./ReasonField";
import { Radio } from "./Radio";
import { useWishes } from "./useWishes";
import { VerbDialog } from "./VerbDialog";
import classes from "./verbs.module.css";

const LASTING = ["PT1H", "PT8H", "P1D", "P7D", "P30D"] as const;
type Lasting = (typeof LASTING)[number];
type How = "time" | "count" | "spike" | "ever";

/** It is known and may go on, until something says that it must be looked at again. */
export function IgnoreDialog({ groups, close, after }: DialogProps) {
  const { t } = useTranslation();
  const [how, setHow] = useState<How>("time");
  const [lasting, setLasting] = useState<Lasting>("P1D");
  const [count, setCount] = useState<number>(100);
  const [reason, setReason] = useState("");
  const mutation = useWishes(() => {
    close();
    after?.();
  });
  const until = { time: { lasting }, count: { count }, spike: { spike: true }, ever: {} }[how];
  const run = () =>
    mutation.mutate({
      wishes: groups.map(({ key }) => wish(key, "ignore", { ...until, ...said(reason) })),
      words: t("errors.done.ignored", { count: groups.length }),
      undo: groups.map(({ key }) => wish(key, "reopen", { reason: t("errors.undo") })),
    });
  const radio = (each: How) => ({ name: "until", checked: how === each, choose: () => setHow(each) });
  return (
    <VerbDialog
      title={t("errors.ignoreTitle", { count: groups.length })}
      verb={t("errors.ignoreVerb")}
      disabled={how === "count" && !(count >= 1)}
      busy={mutation.isPending}
      error={mutation.error?.message}
      run={run}
      close={close}
    >
      <fieldset className={classes.choices}>
        <legend>{t("errors.ignoreUntil")}</legend>
        <Radio {...radio("time")} label={t("errors.forTime")} first>
          <Choice
            label={t("errors.howLong")}
            value={lasting}
            options={LASTING.map((value) => ({ value, label: t(`errors.lasting.${value}`) }))}
            onChange={(next) => {
              setLasting(next ?? "P1D");
              setHow("time");
            }}
          />
        </Radio>
        <Radio {...radio("count")} label={t("errors.untilCount")}>
          <TextInput
            type="number"
            w={110}
            min={1}
            aria-label={t("errors.occurrences")}
            value={count}
            onChange={(event) => {
              setCount(Math.floor(Number(event.currentTarget.value)));
              setHow("count");
            }}
          />
        </Radio>
        <Radio {...radio("spike")} label={t("errors.untilSpike")} />
        <Radio {...radio("ever")} label={t("errors.forEver")} />
      </fieldset>
      <p className="dim">{t("errors.ignoreText")}</p>
      <ReasonField value={reason} onChange={setReason} />
    </VerbDialog>
  );
}
