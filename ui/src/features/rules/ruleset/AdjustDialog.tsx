import { Button, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Rule } from "@/lib/api/generated/types.gen";
import { SEVERITIES } from "@/lib/api/words";
import { isNumber, saysNothing, type Typed, UNTOUCHED, wishOf } from "./adjustment";
import classes from "./ruleset.module.css";
import { useRuleSetChange } from "./useRuleSetChange";

/** Switches a rule or tunes it, for the cluster or a namespace, with the reason. */
export function AdjustDialog({ rule, close }: { rule: Rule; close: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>(UNTOUCHED);
  const [reason, setReason] = useState("");
  const { ready, mutation } = useRuleSetChange(close);
  const wish = wishOf(rule.id, typed);
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const everywhere = typed.namespace.trim() === "";
  const wrong = saysNothing(wish) || reason.trim() === "" || ![typed.limit, typed.per, typed.cap].every(isNumber);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutation.mutate({ add: wish, reason });
  };
  const numbers = [
    {
      field: "limit" as const,
      label: t("ruleset.limit"),
      now: rule.limit,
      unit: rule.limitUnit,
      on: rule.limit !== null,
    },
    { field: "per" as const, label: t("column.per"), now: rule.per, unit: t("common.points"), on: everywhere },
    { field: "cap" as const, label: t("column.cap"), now: rule.cap, unit: t("common.points"), on: everywhere },
  ];
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={t("ruleset.adjustTitle", { title: rule.title })}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <form onSubmit={submit} className={classes.form}>
        <div className={classes.fields}>
          <TextInput
            label={t("column.namespace")}
            placeholder={t("ruleset.everywhere")}
            value={typed.namespace}
            onChange={(event) => set({ namespace: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            label={t("ruleset.switch")}
            data={[
              { value: "", label: t("ruleset.asIs") },
              { value: "off", label: t("ruleset.off") },
              { value: "on", label: t("ruleset.on") },
            ]}
            value={typed.off}
            onChange={(event) => set({ off: event.currentTarget.value as Typed["off"] })}
          />
          <NativeSelect
            size="xs"
            label={t("column.severity")}
            data={[
              { value: "", label: t("ruleset.asIs") },
              ...SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
            ]}
            value={typed.severity}
            onChange={(event) => set({ severity: event.currentTarget.value as Typed["severity"] })}
          />
          {numbers
            .filter(({ on }) => on)
            .map(({ field, label, now, unit }) => (
              <TextInput
                key={field}
                inputMode="decimal"
                label={`${label} (${unit ?? ""})`}
                placeholder={now ?? ""}
                error={isNumber(typed[field]) ? undefined : t("ruleset.notANumber")}
                value={typed[field]}
                onChange={(event) => set({ [field]: event.currentTarget.value })}
              />
            ))}
        </div>
        <Textarea
          size="xs"
          required
          label={t("suppress.reason")}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className="dim">{t("ruleset.what")}</p>
        {mutation.isError ? (
          <p role="alert" className={classes.wrong}>
            {mutation.error.message}
          </p>
        ) : null}
        <div className={classes.buttons}>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button type="submit" variant="filled" disabled={wrong || !ready} loading={mutation.isPending}>
            {t("ruleset.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
