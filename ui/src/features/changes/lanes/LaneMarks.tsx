import { useTranslation } from "react-i18next";
import { clockTime } from "@/lib/time/format";
import type { Lane, LaneState } from "./lane";
import classes from "./lanes.module.css";
import type { Mark } from "./layout";

interface LaneMarksProps {
  lane: Lane;
  marks: Mark[];
  top: number;
  height: number;
  width: number;
  /** Id of the mark that is chosen. */
  active: string | undefined;
  choose: (mark: Mark) => void;
  open: (mark: Mark) => void;
}

/** The worst of what one mark stands for. */
const stateOf = (mark: Mark): LaneState =>
  (["failed", "open", "done"] as const).find((state) => mark.items.some((item) => item.state === state)) ?? "plain";

export function LaneMarks({ lane, marks, top, height, width, active, choose, open }: LaneMarksProps) {
  const { t } = useTranslation();
  const middle = top + height / 2;
  return (
    <g
      role="group"
      aria-label={lane.resource ? `${lane.resource.kind} ${lane.resource.namespace}/${lane.resource.name}` : lane.name}
    >
      <line className={classes.base} x1={0} x2={width} y1={middle} y2={middle} />
      {marks.map((mark) => {
        const [first] = mark.items;
        const count = mark.items.reduce((sum, item) => sum + item.count, 0);
        const words = mark.items.map((item) => `${clockTime(new Date(item.from))} ${item.words}`);
        return (
          <g
            key={mark.id}
            id={`mark-${mark.id}`}
            role="option"
            aria-selected={mark.id === active}
            aria-label={count > 1 ? t("lanes.several", { count, words: words[0] }) : words[0]}
            className={classes.mark}
            data-state={stateOf(mark)}
            onClick={() => choose(mark)}
            onDoubleClick={() => open(mark)}
          >
            <title>{words.slice(0, 12).join("\n")}</title>
            <rect
              className={classes.hit}
              x={mark.x - 6}
              y={top + 2}
              width={Math.max(12, mark.width + 8)}
              height={height - 4}
            />
            {mark.width > 0 ? (
              <rect className={classes.span} x={mark.x} y={middle - 6} width={mark.width} height={12} rx={3} />
            ) : count > 1 ? (
              <Several x={mark.x} y={middle} count={count} />
            ) : (
              <rect className={classes.tick} x={mark.x - 1.5} y={middle - 8} width={3} height={16} rx={1.5} />
            )}
            {mark.width > 60 && first ? (
              <text className={classes.inside} x={mark.x + 6} y={middle + 4}>
                {first.words.slice(0, Math.floor((mark.width - 12) / 6.4))}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

function Several({ x, y, count }: { x: number; y: number; count: number }) {
  const text = count > 99 ? "99+" : String(count);
  const width = 10 + text.length * 6;
  return (
    <>
      <rect className={classes.several} x={x - 3} y={y - 8} width={width} height={16} rx={8} />
      <text className={classes.number} x={x - 3 + width / 2} y={y + 4}>
        {text}
      </text>
    </>
  );
}
