import { ActionIcon } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ChoiceMenu } from "@/components/menu/ChoiceMenu";
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
  const speeds = SPEEDS.map((each) => ({
    key: `${each}`,
    text: `${each}×`,
    current: each === speed,
    choose: () => setSpeed(each),
  }));
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
      <ChoiceMenu position="top-start" choices={speeds}>
        <button
          type="button"
          className={classes.speed}
          aria-label={`${t("timebar.speed")} ${speed}×`}
          title={t("timebar.speed")}
        >
          {speed}×
        </button>
      </ChoiceMenu>
    </div>
  );
}
