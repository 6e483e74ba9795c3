import { Button, Modal } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./verbs.module.css";

interface VerbDialogProps {
  title: string;
  verb: string;
  size?: "md" | "lg";
  disabled?: boolean;
  busy: boolean;
  error?: string;
  run: () => void;
  close: () => void;
  children: ReactNode;
}

/** Asks what is needed to do something, says what will happen, and stays open when it is refused. */
export function VerbDialog({ title, verb, size, disabled, busy, error, run, close, children }: VerbDialogProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!disabled) {
      run();
    }
  };
  return (
    <Modal opened onClose={close} title={title} size={size} closeButtonProps={{ "aria-label": t("common.close") }}>
      <form onSubmit={submit} className={classes.form}>
        {children}
        {error ? (
          <p role="alert" className={classes.wrong}>
            {error}
          </p>
        ) : null}
        <div className={classes.buttons}>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button type="submit" variant="filled" disabled={disabled} loading={busy}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
