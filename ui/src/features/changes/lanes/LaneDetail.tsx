import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ClockTime } from "@/components/text/ClockTime";
import { useDuration } from "@/components/text/useDuration";
import type { Lane } from "./lane";
import { LaneName } from "./LaneName";
import classes from "./lanes.module.css";
import type { Mark } from "./layout";

interface LaneDetailProps {
  lane: Lane;
  mark: Mark;
  open: (mark: Mark) => void;
}

const MOST = 8;

/** What the chosen mark stands for. */
export function LaneDetail({ lane, mark, open }: LaneDetailProps) {
  const { t } = useTranslation();
  const duration = useDuration();
  const hidden = mark.items.length - MOST;
  return (
    <div className={classes.detail} aria-live="polite">
      <div className={classes.detailHead}>
        <LaneName lane={lane} />
        <Button onClick={() => open(mark)}>{t("lanes.open")}</Button>
      </div>
      <ul>
        {mark.items.slice(0, MOST).map((item) => (
          <li key={item.id} className={classes.line}>
            <ClockTime time={new Date(item.from).toISOString()} />
            <span>{item.words}</span>
            {item.to > item.from ? <span className="dim">{duration(item.to - item.from)}</span> : null}
          </li>
        ))}
        {hidden > 0 ? <li className="dim">{t("lanes.more", { count: hidden })}</li> : null}
      </ul>
    </div>
  );
}
