import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import type { Suppressed } from "@/lib/api/generated/types.gen";
import classes from "./suppress.module.css";

/** The finding counts for nothing, with who wished so and why. */
export function SuppressedMark({ suppressed }: { suppressed: Suppressed }) {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} title={`${suppressed.reason}\n${suppressed.who}`}>
      <Icon name="mute" size={12} /> {t("suppress.suppressed")}
    </span>
  );
}
