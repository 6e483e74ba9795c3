import { useTranslation } from "react-i18next";
import type { Rebuild } from "@/lib/api/generated/types.gen";
import classes from "./log.module.css";

/** How far a rebuild has come; the page can be left meanwhile. */
export function Progress({ rebuild, name }: { rebuild: Rebuild; name: string }) {
  const { t } = useTranslation();
  const done = rebuild.target === 0 ? 1 : Math.min(1, rebuild.position / rebuild.target);
  const percent = Math.floor(done * 100);
  const words =
    rebuild.state === "failed"
      ? t("log.rebuildStopped")
      : rebuild.state === "swapping"
        ? t("log.swapping")
        : `${percent} %`;
  return (
    <span className={classes.progress} title={rebuild.failure ?? undefined}>
      <progress aria-label={t("log.rebuilding", { name })} max={100} value={percent} />
      {words}
    </span>
  );
}
