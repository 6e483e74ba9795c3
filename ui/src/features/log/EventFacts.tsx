import { useTranslation } from "react-i18next";
import { Unknown } from "@/components/marks/Unknown";
import { ClockTime } from "@/components/text/ClockTime";
import { CopyButton } from "@/components/text/CopyButton";
import type { LogEvent } from "@/lib/api/generated/types.gen";
import classes from "./log.module.css";

export function EventFacts({ event }: { event: LogEvent }) {
  const { t } = useTranslation();
  const texts = [
    { name: t("column.type"), value: `${event.type} (${event.revision})` },
    { name: t("shell.cluster"), value: event.cluster },
    { name: t("log.stream"), value: `${event.stream}/${event.streamId} #${event.sequence}` },
    { name: t("column.actor"), value: event.actor },
    { name: t("log.cause"), value: event.cause },
    { name: t("log.id"), value: event.id },
    { name: t("log.trace"), value: event.traceparent },
    { name: t("log.hash"), value: event.hash },
  ];
  const times = [
    { name: t("log.occurred"), value: event.occurredAt },
    { name: t("log.recorded"), value: event.recordedAt },
    { name: t("log.clock"), value: event.clock },
  ];
  return (
    <dl className={classes.facts}>
      {times.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <ClockTime time={value} />
          </dd>
        </div>
      ))}
      {texts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="mono">
            {value ?? <Unknown />}
            {value ? <CopyButton text={value} /> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
