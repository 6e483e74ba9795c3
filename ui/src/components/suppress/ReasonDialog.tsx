import { Button, Modal, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./suppress.module.css";

interface ReasonDialogProps {
  title: string;
  /** What will happen. */
  text: string;
  verb: string;
  busy: boolean;
  error?: string;
  run: (reason: string) => void;
  close: () => void;
}

/** Asks why before something is done that others will want to understand later. */
export function ReasonDialog({ title, text, verb, busy, error, run, close }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(reason.trim());
  };
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ "aria-label": t("common.close") }}>
      <form onSubmit={submit} className={classes.form}>
        <p>{text}</p>
        <Textarea
          data-autofocus
          size="xs"
          required
          label={t("suppress.reason")}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error ? (
          <p role="alert" className={classes.wrong}>
            {error}
          </p>
        ) : null}
        <div className={classes.buttons}>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button type="submit" variant="filled" disabled={reason.trim() === ""} loading={busy}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
