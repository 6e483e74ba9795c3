import { ActionIcon } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import classes from "./timebar.module.css";

interface ZoomControlsProps {
  chosen: boolean;
  zoom: (factor: number) => void;
  whole: () => void;
  /** What else is done with time, in front of them. */
  children: ReactNode;
}

export function ZoomControls({ chosen, zoom, whole, children }: ZoomControlsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.zoom}>
      {children}
      <ActionIcon aria-label={t("timebar.zoomIn")} title={t("timebar.zoomIn")} onClick={() => zoom(0.5)}>
        <Icon name="plus" />
      </ActionIcon>
      <ActionIcon aria-label={t("timebar.zoomOut")} title={t("timebar.zoomOut")} onClick={() => zoom(2)}>
        <Icon name="minus" />
      </ActionIcon>
      <ActionIcon aria-label={t("timebar.whole")} title={t("timebar.whole")} disabled={!chosen} onClick={whole}>
        <Icon name="whole" />
      </ActionIcon>
    </div>
  );
}
