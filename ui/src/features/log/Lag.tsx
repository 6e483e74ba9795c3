import { useTranslation } from "react-i18next";
import { useDuration } from "@/components/text/useDuration";
import type { Projection } from "@/lib/api/generated/types.gen";
import { shortCount } from "@/lib/format/number";

/** How far a view is behind the log, in events and in time. */
export function Lag({ projection }: { projection: Projection }) {
  const { t } = useTranslation();
  const duration = useDuration();
  const { lagEvents, lagSeconds } = projection;
  return lagEvents === 0 ? (
    <span className="dim">0</span>
  ) : (
    <span>{t("log.lagOf", { events: shortCount(lagEvents), time: duration(lagSeconds * 1000) })}</span>
  );
}
