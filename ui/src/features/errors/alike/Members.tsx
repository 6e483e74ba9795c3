import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/layout/Section";
import { Count } from "@/components/text/Count";
import type { ErrorGroupDetail, ErrorGroupMember } from "@/lib/api/generated/types.gen";
import { isLive, useMoment } from "@/lib/moment/moment";
import { wish } from "../api/commands";
import { useWishes } from "../verbs/useWishes";
import classes from "./alike.module.css";

/** The groups that count as part of this one; each can be one of its own again, exactly as it was. */
export function Members({ detail }: { detail: ErrorGroupDetail }) {
  const { t } = useTranslation();
  return (
    <Section title={t("errors.members")}>
      <p className="dim">{t("errors.membersText")}</p>
      <ul className={classes.list}>
        {detail.memberGroups.map((member) => (
          <Member key={member.key} member={member} into={detail.group.key} />
        ))}
      </ul>
    </Section>
  );
}

function Member({ member, into }: { member: ErrorGroupMember; into: string }) {
  const { t } = useTranslation();
  const live = isLive(useMoment());
  const split = useWishes();
  const run = () =>
    split.mutate({
      wishes: [wish(member.key, "split", {})],
      words: t("errors.done.split", { count: 1 }),
      undo: [wish(member.key, "merge", { into })],
    });
  return (
    <li className={`${classes.item} ${classes.line}`}>
      <Link to="/errors/$key" params={{ key: member.key }} className={classes.name} title={member.title}>
        {member.title}
      </Link>
      <span>
        <Count value={member.count} />×
      </span>
      <Button
        variant="subtle"
        disabled={!live}
        title={live ? undefined : t("log.notInThePast")}
        loading={split.isPending}
        onClick={run}
      >
        {t("errors.verb.split")}
      </Button>
      {split.isError ? <span role="alert">{split.error.message}</span> : null}
    </li>
  );
}
