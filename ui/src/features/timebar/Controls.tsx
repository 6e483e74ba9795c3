import { ActionIcon, Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/marks/Icon";
import classes from "./timebar.module.css";
import { SPEEDS, type usePlayback } from "./usePlayback";

interface ControlsProps {
  playback: ReturnType<typeof usePlayback>;
  step: (direction: "next" | "previous") => void;
}

export function Controls({ playback, step }: ControlsProps) {
  const { t } = useTranslation();
  const { playing, setPlaying, speed, setSpeed } = playback;
  const play = playing ? t("timebar.pause") : t("timebar.play");
  return (
    <div className={classes.controls}>
      <ActionIcon aria-label={t("timebar.previous")} title={t("timebar.previous")} onClick={() => step("previous")}>
        <Icon name="previous" />
      </ActionIcon>
      <ActionIcon aria-label={play} title={play} onClick={() => setPlaying(!playing)}>
        <Icon name={playing ? "pause" : "play"} />
      </ActionIcon>
      <ActionIcon aria-label={t("timebar.next")} title={t("timebar.next")} onClick={() => step("next")}>
        <Icon name="next" />
      </ActionIcon>
      <Menu position="top-start">
        <Menu.Target>
          <button
            type="button"
            className={classes.speed}
            aria-label={`${t("timebar.speed")} ${speed}×`}
            title={t("timebar.speed")}
          >
            {speed}×
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {SPEEDS.map((each) => (
            <Menu.Item key={each} onClick={() => setSpeed(each)} aria-current={each === speed || undefined}>
              {each}×
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
