import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./states.module.css";

/** The shape of what is coming. */
export function SkeletonRows({ count = 6, height = 14 }: { count?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.rows} role="status" aria-label={t("state.loading")}>
      {Array.from({ length: count }, (_, row) => (
        <Skeleton key={row} height={height} width={`${88 - ((row * 17) % 40)}%`} />
      ))}
    </div>
  );
}
