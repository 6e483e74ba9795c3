import { ActionIcon } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import classes from "./timebar.module.css";

interface ZoomControlsProps {
  chosen: boolean;
  zoom: (factor: number) => void;
  whole: () => void;
}

export function ZoomControls({ chosen, zoom, whole }: ZoomControlsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.zoom}>
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
