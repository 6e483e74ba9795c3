import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { calendarDate, clockTime } from "@/lib/time/format";

interface ChooseInstantProps {
  /** In milliseconds. */
  start: number;
  choose: (time: number) => void;
  close: () => void;
}

const local = (time: number) => `${calendarDate(new Date(time))}T${clockTime(new Date(time))}`;

/** An instant to the second, in the reader's zone. */
export function ChooseInstant({ start, choose, close }: ChooseInstantProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(local(start));
  const chosen = Date.parse(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose(chosen);
    close();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="sm"
      title={t("compare.start")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          type="datetime-local"
          step={1}
          label={t("compare.instant")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" mt={16} disabled={Number.isNaN(chosen)}>
          {t("compare.verb")}
        </Button>
      </form>
    </Modal>
  );
}
