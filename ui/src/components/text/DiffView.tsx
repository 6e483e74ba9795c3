import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/states/EmptyState";
import { type Hunk, hunks } from "@/lib/text/hunks";
import { type DiffLine, lineDiff } from "@/lib/text/lineDiff";
import classes from "./code.module.css";

const SIGNS: Record<DiffLine["kind"], string> = { same: " ", added: "+", removed: "−" };

/** Two texts as one, with what was removed and added; long stretches without a change are folded. */
export function DiffView({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  const parts = useMemo(() => hunks(lineDiff(before, after)), [before, after]);
  if (parts.every((part) => part.folded)) {
    return <EmptyState title={t("diff.same")} />;
  }
  return (
    <div className={classes.code} role="region" aria-label={t("diff.label")} tabIndex={0}>
      {parts.map((part) => (
        <HunkView key={`${part.lines[0]?.before} ${part.lines[0]?.after}`} part={part} />
      ))}
    </div>
  );
}

function HunkView({ part }: { part: Hunk }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(!part.folded);
  if (!shown) {
    return (
      <button type="button" className={classes.folded} onClick={() => setShown(true)}>
        {t("diff.folded", { count: part.lines.length })}
      </button>
    );
  }
  return part.lines.map((line) => (
    <div key={`${line.before} ${line.after}`} className={classes.line} data-kind={line.kind}>
      <span className={classes.sign} aria-hidden="true">
        {SIGNS[line.kind]}
      </span>
      {line.kind === "same" ? null : <span className="visually-hidden">{t(`diff.${line.kind}`)}</span>}
      {line.text}
    </div>
  ));
}
