import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./views.module.css";

interface NameDialogProps {
  title: string;
  start: string;
  /** Names that are in use: saving under one of them replaces it. */
  taken: string[];
  save: (name: string) => void;
  close: () => void;
}

export function NameDialog({ title, start, taken, save, close }: NameDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(start);
  const replaces = name.trim() !== start && taken.includes(name.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") {
      save(name);
    }
  };
  return (
    <Modal opened onClose={close} title={title} size="sm" closeButtonProps={{ "aria-label": t("common.close") }}>
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t("views.name")}
          description={replaces ? t("views.replaces") : t("views.where")}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ""}>
            {t("views.saveVerb")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
