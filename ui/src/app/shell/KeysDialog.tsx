import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { activeShortcuts } from "@/lib/keys/registry";
import classes from "./shell.module.css";

/** The keys that work on this page, now. */
export function KeysDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const rows = [{ keys: "Ctrl/⌘ K", does: t("keys.palette") }, ...activeShortcuts()];
  return (
    <Modal opened onClose={close} title={t("keys.title")} closeButtonProps={{ "aria-label": t("common.close") }}>
      <dl className={classes.keys}>
        {rows.map((row) => (
          <div key={row.keys}>
            <dt>
              {(row.keys === " " ? [""] : row.keys.split(" ")).map((key, at) => (
                <kbd key={`${key}${at}`} className={classes.kbd}>
                  {key === "" ? "␣" : key}
                </kbd>
              ))}
            </dt>
            <dd>{row.does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
