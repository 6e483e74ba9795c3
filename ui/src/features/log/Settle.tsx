import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeadLetter } from "@/lib/api/generated/types.gen";
import { isLive, useMoment } from "@/lib/moment/moment";
import { type Settling, settle } from "./api/settle";
import { Confirm } from "./Confirm";
import classes from "./log.module.css";

/** Try a dead letter again, or throw it away. */
export function Settle({ letter }: { letter: DeadLetter }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const past = !isLive(useMoment());
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: (how: Settling) => settle(letter.id, how),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === "dead-letters" || queryKey[0] === "dead-letter",
      }),
  });
  if (letter.resolved) {
    return <p className="dim">{letter.resolved}</p>;
  }
  const why = past ? t("log.notInThePast") : undefined;
  return (
    <>
      <div className={classes.buttons} data-start>
        <Button disabled={past} title={why} loading={mutation.isPending} onClick={() => mutation.mutate("retry")}>
          {t("log.retry")}
        </Button>
        <Button disabled={past} title={why} onClick={() => setAsking(true)}>
          {t("log.discard")}
        </Button>
      </div>
      <p role="status">{mutation.data?.words ?? (mutation.isError ? mutation.error.message : null)}</p>
      <Confirm
        opened={asking}
        title={t("log.discardTitle")}
        text={t("log.discardText")}
        verb={t("log.discard")}
        close={() => setAsking(false)}
        confirm={() => mutation.mutate("discard")}
      />
    </>
  );
}
