import { useTranslation } from "react-i18next";
import { AtPosition } from "@/components/change/AtPosition";
import { ClockTime } from "@/components/text/ClockTime";
import type { Gone } from "@/lib/api/generated/types.gen";
import classes from "./resource.module.css";

/** The object does not exist any more at this instant; its history stays. */
export function GoneNote({ gone }: { gone: Gone }) {
  const { t } = useTranslation();
  return (
    <p className={classes.gone} role="note">
      {gone.how === "deleted" ? t("resource.deleted") : t("resource.vanished")} <ClockTime time={gone.time} />.{" "}
      <AtPosition position={gone.position - 1}>{t("resource.lookBefore")}</AtPosition>
    </p>
  );
}
