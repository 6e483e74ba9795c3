import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import type { IngestTokenMade } from "@/lib/api/generated/types.gen";
import { isLive, useMoment } from "@/lib/moment/moment";
import { MadeToken } from "./MadeToken";
import { TokenForm } from "./TokenForm";

/** Makes a token and shows it. It is kept in the state of this component alone, and gone with the dialog. */
export function CreateToken() {
  const { t } = useTranslation();
  const live = isLive(useMoment());
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<IngestTokenMade>();
  const close = () => {
    setOpen(false);
    setMade(undefined);
  };
  return (
    <>
      <Button
        leftSection={<Icon name="plus" size={14} />}
        disabled={!live}
        title={live ? undefined : t("log.notInThePast")}
        onClick={() => setOpen(true)}
      >
        {t("tokens.create")}
      </Button>
      {open ? (
        <Modal
          opened
          onClose={close}
          size="lg"
          title={t("tokens.title")}
          closeOnClickOutside={!made}
          closeOnEscape={!made}
          closeButtonProps={{ "aria-label": t("common.close") }}
        >
          {made ? <MadeToken made={made} close={close} /> : <TokenForm done={setMade} close={close} />}
        </Modal>
      ) : null}
    </>
  );
}
