import { useQuery } from "@tanstack/react-query";
import { useChartFrame } from "@/components/charts/useChartFrame";
import type { Health } from "@/lib/api/generated/types.gen";
import { DIMENSIONS } from "@/lib/api/words";
import { useMoment } from "@/lib/moment/moment";
import { trendQuery } from "@/lib/requests/trend";
import classes from "./overview.module.css";
import { ScoreTile } from "./ScoreTile";

/** The overall score and those of the four dimensions, side by side over the same stretch of time. */
export function Scores({ health }: { health: Health }) {
  const { cluster } = useMoment();
  const frame = useChartFrame();
  const { data } = useQuery(trendQuery({ cluster }, { from: frame.from, to: frame.to }));
  const points = data?.items ?? [];
  return (
    <div className={classes.scores}>
      <ScoreTile
        name="overall"
        score={health.overall?.score ?? null}
        because={health.unknownBecause}
        points={points}
        frame={frame}
      />
      {DIMENSIONS.map((name) => {
        const dimension = health.dimensions.find((each) => each.dimension === name);
        return (
          <ScoreTile
            key={name}
            name={name}
            score={dimension?.score ?? null}
            because={dimension?.unknownBecause ?? health.unknownBecause}
            points={points}
            frame={frame}
          />
        );
      })}
    </div>
  );
}
