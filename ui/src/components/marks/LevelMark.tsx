import { useTranslation } from "react-i18next";
import type { Level } from "@/lib/api/words";
import classes from "./marks.module.css";

const SHAPES: Record<Level, string> = { failed: "◆", warning: "▲", progressing: "◐", unknown: "?", ok: "✓" };

/** How an object does. `text` is the object's own word for it (Running, CrashLoopBackOff); without it the level's. */
export function LevelMark({ level, text, title }: { level: Level; text?: string | null; title?: string }) {
  const { t } = useTranslation();
  const name = t(`level.${level}`);
  return (
    <span className={classes.mark} data-level={level} title={title ?? name}>
      <span aria-hidden="true" className={classes.shape}>
        {SHAPES[level]}
      </span>
      <span>{text ?? name}</span>
    </span>
  );
}
