import { Button, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoment } from "@/lib/moment/moment";
import { suppressFindings } from "@/lib/requests/suppress";
import { Hit } from "./Hit";
import classes from "./suppress.module.css";
import { DURATIONS, isEmpty, type Lasting, SCOPES, type Scope, scoped, type Wanted, wishOf } from "./wish";

interface SuppressDialogProps {
  start: Wanted;
  close: () => void;
}

const FIELDS = ["rule", "namespace", "kind", "name", "labels"] as const;

/** What shall count for nothing, why, and for how long; how much that is, is counted before. */
export function SuppressDialog({ start, close }: SuppressDialogProps) {
  const { t } = useTranslation();
  const { cluster } = useMoment();
  const queries = useQueryClient();
  const ofObject = start.name !== "";
  const [wanted, setWanted] = useState<Wanted>(start);
  const [reason, setReason] = useState("");
  const [lasting, setLasting] = useState<Lasting>("P7D");
  const mutation = useMutation({
    mutationFn: () => suppressFindings(cluster, wishOf(wanted, reason, lasting)),
    onSuccess: () => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] === "live" });
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutation.mutate();
  };
  const wrong = reason.trim() === "" || isEmpty(wanted);
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t("suppress.title")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <form onSubmit={submit} className={classes.form}>
        {ofObject ? (
          <NativeSelect
            size="xs"
            label={t("suppress.scope")}
            data={SCOPES.map((value) => ({ value, label: t(`suppress.scopes.${value}`) }))}
            onChange={(event) => setWanted(scoped(start, event.currentTarget.value as Scope))}
          />
        ) : null}
        <div className={classes.fields}>
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={t(`suppress.fields.${field}`)}
              placeholder={t("suppress.any")}
              value={wanted[field]}
              onChange={(event) => setWanted({ ...wanted, [field]: event.currentTarget.value })}
            />
          ))}
          <NativeSelect
            size="xs"
            label={t("suppress.lasting")}
            data={DURATIONS.map((value) => ({ value, label: t(`suppress.durations.${value}`) }))}
            value={lasting}
            onChange={(event) => setLasting(event.currentTarget.value as Lasting)}
          />
        </div>
        <Textarea
          data-autofocus
          size="xs"
          required
          label={t("suppress.reason")}
          description={t("suppress.reasonHint")}
          value={reason}
          autosize={false}
          rows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Hit wanted={wanted} />
        {mutation.isError ? (
          <p role="alert" className={classes.wrong}>
            {mutation.error.message}
          </p>
        ) : null}
        <div className={classes.buttons}>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button type="submit" variant="filled" disabled={wrong} loading={mutation.isPending}>
            {t("suppress.do")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
