import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ErrorFrame, ErrorStack } from "@/lib/api/generated/types.gen";
import classes from "./exemplar.module.css";
import { folded, type Stretch } from "./folded";
import { Masked } from "./Masked";

/** A stack as it is read at night: the application's own frames, and how many of others are between them. */
export function StackView({ stack, cause }: { stack: ErrorStack; cause: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.stack}>
      <h3 className={classes.thrown}>
        {cause ? <span className="dim">{t("errors.causedBy")} </span> : null}
        <span className="mono">{stack.type}</span>
        {stack.message === "" ? null : (
          <span className={classes.message}>
            <Masked text={stack.message} />
          </span>
        )}
      </h3>
      <ol className={classes.frames}>
        {folded(stack.frames).map((stretch) => (
          <StretchView key={stretch.from} stretch={stretch} />
        ))}
      </ol>
    </div>
  );
}

function StretchView({ stretch }: { stretch: Stretch }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(stretch.inApplication);
  if (!open) {
    return (
      <li>
        <button type="button" className={classes.fold} onClick={() => setOpen(true)}>
          {t("errors.foldedFrames", { count: stretch.frames.length })}
        </button>
      </li>
    );
  }
  return stretch.frames.map((frame, at) => <FrameLine key={stretch.from + at} frame={frame} />);
}

function FrameLine({ frame }: { frame: ErrorFrame }) {
  const { t } = useTranslation();
  const place = [frame.file, frame.line].filter((part) => part !== null && part !== "").join(":");
  return (
    <li className={classes.frame} data-own={frame.inApplication || undefined}>
      <span>
        {frame.inApplication ? <span className="visually-hidden">{t("errors.ownFrame")} </span> : null}
        {frame.function}
      </span>
      {place === "" ? null : <span className={classes.place}>{place}</span>}
    </li>
  );
}
