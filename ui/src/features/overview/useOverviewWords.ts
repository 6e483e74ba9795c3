import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Health } from "@/lib/api/generated/types.gen";
import { minus, rounded } from "@/lib/format/decimal";
import { useMoment } from "@/lib/moment/moment";
import { differenceQuery } from "@/lib/requests/difference";
import { kindsQuery } from "@/lib/requests/places";
import { clockTime } from "@/lib/time/format";
import { mainRule } from "./mainRule";
import { useSince } from "./useSince";

/** The answer in one sentence (events are told of, they are no objects to be counted): how many are in trouble, the score, how far it moved and mostly by what. */
export function useOverviewWords(health: Health | undefined): string | null {
  const { t } = useTranslation();
  const moment = useMoment();
  const since = useSince();
  const kinds = useQuery(kindsQuery(moment));
  const difference = useQuery(differenceQuery(moment, since));
  if (!health || !kinds.data) {
    return null;
  }
  const objects = kinds.data.items.filter((kind) => kind.kind !== "Event");
  const count = objects.reduce((sum, kind) => sum + kind.troubled, 0);
  const total = objects.reduce((sum, kind) => sum + kind.count, 0);
  const troubled = count === 0 ? t("overview.allWell", { total }) : t("overview.troubled", { count, total });
  if (!health.overall) {
    return `${troubled} ${t("overview.scoreUnknown", { reason: health.unknownBecause ?? "" })}`;
  }
  const score = rounded(health.overall.score);
  const delta = difference.data?.delta ?? null;
  if (delta === null || since === undefined) {
    return `${troubled} ${t("overview.scoreIs", { score })}`;
  }
  const time = clockTime(new Date(since));
  if (Number(delta) === 0) {
    return `${troubled} ${t("overview.scoreStill", { score, time })}`;
  }
  const main = mainRule(difference.data?.causes ?? [], Number(delta));
  const points = rounded(Number(delta) < 0 ? minus("0", delta) : delta);
  const key = Number(delta) < 0 ? "fell" : "rose";
  return `${troubled} ${main ? t(`overview.${key}Mostly`, { score, points, time, main }) : t(`overview.${key}`, { score, points, time })}`;
}
