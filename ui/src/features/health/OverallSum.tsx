import { useTranslation } from "react-i18next";
import type { Health } from "@/lib/api/generated/types.gen";
import { DIMENSIONS } from "@/lib/api/words";
import { minus, signed } from "@/lib/format/decimal";
import { SumRow } from "./SumRow";

/** The sum of the parts, a line for each cap, and what comes out. */
export function OverallSum({ health, columns }: { health: Health; columns: number }) {
  const { t } = useTranslation();
  const { overall } = health;
  if (!overall) {
    return null;
  }
  const capped = minus(overall.score, overall.uncapped);
  const caps = overall.score === overall.uncapped ? [] : overall.caps;
  return (
    <>
      <SumRow columns={columns} label={t("health.sum")} value={overall.uncapped} />
      {caps.map((cap) => {
        const dimension = DIMENSIONS.find((each) => each === cap.dimension);
        return (
          <SumRow
            columns={columns}
            key={cap.dimension}
            label={t("health.capRow", {
              name: dimension ? t(`dimension.${dimension}`) : cap.dimension,
              below: cap.below,
              limit: cap.limit,
            })}
            value=""
          />
        );
      })}
      {caps.length > 0 ? <SumRow columns={columns} label={t("health.heldDown")} value={signed(capped)} /> : null}
      <SumRow columns={columns} label={t("dimension.overall")} value={overall.score} strong />
    </>
  );
}
