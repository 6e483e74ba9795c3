import { Button, Textarea } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "@/lib/keys/registry";
import { isLive, useMoment } from "@/lib/moment/moment";
import { wish } from "../api/commands";
import { useWishes } from "../verbs/useWishes";
import classes from "./group.module.css";

/** Says something about a group, for those who look at it next. */
export function Comment({ group }: { group: string }) {
  const { t } = useTranslation();
  const live = isLive(useMoment());
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const mutation = useWishes(() => setText(""));
  useShortcuts(useMemo(() => [{ keys: "n", does: t("errors.comment"), run: () => field.current?.focus() }], [t]));
  const send = () => {
    if (text.trim() !== "") {
      mutation.mutate({
        wishes: [wish(group, "comment", { text: text.trim() })],
        words: t("errors.done.commented"),
      });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className={classes.write} onSubmit={onSubmit}>
      <Textarea
        ref={field}
        size="xs"
        rows={2}
        maxLength={4_000}
        aria-label={t("errors.comment")}
        placeholder={live ? t("errors.commentHint") : t("log.notInThePast")}
        disabled={!live}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {mutation.isError ? (
        <p role="alert" className={classes.wrong}>
          {mutation.error.message}
        </p>
      ) : null}
      <Button type="submit" disabled={!live || text.trim() === ""} loading={mutation.isPending}>
        {t("errors.commentVerb")}
      </Button>
    </form>
  );
}
