import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ErrorGroup } from "@/lib/api/generated/types.gen";
import { useTimeWindow } from "@/lib/moment/useTimeWindow";
import { type TimeWindow, span } from "@/lib/time/timeWindow";

const HOUR = 3_600_000;
const SPANS = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR } as const;
const NAMES = ["hour", "day", "week"] as const;

interface ZoomsProps {
  group: ErrorGroup;
  window: TimeWindow;
  at: number | null;
}

/** Stretches of time that are asked for often, up to the instant looked at; the time bar goes along. */
export function Zooms({ group, window, at }: ZoomsProps) {
  const { t } = useTranslation();
  const { history, choose } = useTimeWindow(at);
  const end = at ?? history.to;
  const life = { from: Date.parse(group.firstSeen) - 60_000, to: Math.min(end, Date.parse(group.lastSeen) + 60_000) };
  const isShown = (each: TimeWindow) =>
    Math.abs(each.from - window.from) + Math.abs(each.to - window.to) < span(each) / 20;
  const button = (name: (typeof NAMES)[number] | "life", stretch: TimeWindow) => (
    <Button
      key={name}
      variant={isShown(stretch) ? "light" : "default"}
      aria-pressed={isShown(stretch)}
      onClick={() => choose(stretch)}
    >
      {t(`errors.zoom.${name}`)}
    </Button>
  );
  return (
    <>
      {NAMES.filter((name) => name === "hour" || end - history.from > SPANS[name] / 2).map((name) =>
        button(name, { from: Math.max(history.from, end - SPANS[name]), to: end }),
      )}
      {button("life", life)}
    </>
  );
}
