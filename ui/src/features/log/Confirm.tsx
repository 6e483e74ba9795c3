import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./log.module.css";

interface ConfirmProps {
  opened: boolean;
  title: string;
  /** What will happen. */
  text: string;
  verb: string;
  close: () => void;
  confirm: () => void;
}

/** Asks once, saying what will happen. */
export function Confirm({ opened, title, text, verb, close, confirm }: ConfirmProps) {
  const { t } = useTranslation();
  const go = () => {
    close();
    confirm();
  };
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ "aria-label": t("common.close") }}>
      <p>{text}</p>
      <div className={classes.buttons}>
        <Button onClick={close}>{t("common.cancel")}</Button>
        <Button variant="filled" data-autofocus onClick={go}>
          {verb}
        </Button>
      </div>
    </Modal>
  );
}
