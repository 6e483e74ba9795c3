import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AtPosition } from "@/components/change/AtPosition";
import { ClockTime } from "@/components/text/ClockTime";
import { CopyButton } from "@/components/text/CopyButton";
import type { ErrorExemplar } from "@/lib/api/generated/types.gen";
import classes from "./exemplar.module.css";
import { Masked } from "./Masked";
import { StackView } from "./StackView";

const WHERE = ["pod", "container", "node", "release"] as const;

/** One occurrence: when and where it was, what was with it, and its stack or what was written. */
export function ExemplarView({ exemplar }: { exemplar: ErrorExemplar }) {
  const { t } = useTranslation();
  const { stacks, text, fields, cut, position, time } = exemplar;
  const hasStack = stacks.some((stack) => stack.frames.length > 0);
  const [as, setAs] = useState<"stack" | "text">(hasStack ? "stack" : "text");
  return (
    <article aria-label={t("errors.example")}>
      <div className={classes.head}>
        <AtPosition position={position}>
          <ClockTime time={time} />
        </AtPosition>
        {hasStack ? (
          <SegmentedControl
            aria-label={t("errors.showAs")}
            value={as}
            onChange={setAs}
            data={[
              { value: "stack" as const, label: t("errors.asStack") },
              { value: "text" as const, label: t("errors.asText") },
            ]}
          />
        ) : null}
      </div>
      <dl className={classes.facts}>
        {WHERE.filter((each) => exemplar[each]).map((each) => (
          <div key={each}>
            <dt>{t(`errors.where.${each}`)}</dt>
            <dd className="mono">{exemplar[each]}</dd>
          </div>
        ))}
        {Object.entries(fields).map(([name, value]) => (
          <div key={`field ${name}`}>
            <dt className="mono">{name}</dt>
            <dd className="mono">
              <Masked text={value} />
            </dd>
          </div>
        ))}
      </dl>
      {as === "stack" ? (
        stacks.map((stack, at) => (
          // A cause may be thrown twice with the same words.
          // oxlint-disable-next-line react/no-array-index-key
          <StackView key={at} stack={stack} cause={at > 0} />
        ))
      ) : (
        <div className={classes.text}>
          <span className={classes.copy}>
            <CopyButton text={text} />
          </span>
          <pre tabIndex={0} aria-label={t("errors.asText")}>
            <Masked text={text} />
          </pre>
        </div>
      )}
      {cut ? (
        <p className={classes.cut} role="note">
          {t("errors.cut", { what: cut })}
        </p>
      ) : null}
    </article>
  );
}
