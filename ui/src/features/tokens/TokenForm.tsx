import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IngestTokenMade } from "@/lib/api/generated/types.gen";
import { createToken } from "./api/tokens";
import classes from "./tokens.module.css";

const DURATIONS = ["P30D", "P90D", "P365D", "never"] as const;
type Lasting = (typeof DURATIONS)[number];

/** For which cluster, what for, and for how long. */
export function TokenForm({ done, close }: { done: (made: IngestTokenMade) => void; close: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [cluster, setCluster] = useState("");
  const [name, setName] = useState("");
  const [lasting, setLasting] = useState<Lasting>("P90D");
  const mutation = useMutation({
    mutationFn: () =>
      createToken({
        cluster: cluster.trim(),
        name: name.trim(),
        ...(lasting === "never" ? {} : { lasting }),
      }),
    gcTime: 0,
    onSuccess: (made) => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] === "live" });
      done(made);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutation.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        data-autofocus
        required
        label={t("tokens.cluster")}
        description={t("tokens.clusterHint")}
        value={cluster}
        onChange={(event) => setCluster(event.currentTarget.value)}
      />
      <TextInput
        required
        label={t("tokens.name")}
        placeholder={t("tokens.nameExample")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t("tokens.lasting")}
        data={DURATIONS.map((value) => ({ value, label: t(`tokens.durations.${value}`) }))}
        value={lasting}
        onChange={(event) => setLasting(event.currentTarget.value as Lasting)}
      />
      {mutation.isError ? (
        <p role="alert" className={classes.wrong}>
          {mutation.error.message}
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Button onClick={close}>{t("common.cancel")}</Button>
        <Button
          type="submit"
          variant="filled"
          disabled={cluster.trim() === "" || name.trim() === ""}
          loading={mutation.isPending}
        >
          {t("tokens.do")}
        </Button>
      </div>
    </form>
  );
}
