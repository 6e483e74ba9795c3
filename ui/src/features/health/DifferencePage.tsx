import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageLine } from "@/components/layout/PageLine";
import { QueryView } from "@/components/states/QueryView";
import { useMoment } from "@/lib/moment/moment";
import { useScope } from "@/lib/moment/useScope";
import { differenceQuery } from "@/lib/requests/difference";
import { useChartFrame } from "@/components/charts/useChartFrame";
import { Causes } from "./Causes";
import { ChangesBetween } from "./ChangesBetween";
import { Instants } from "./Instants";
import { OverallTrend } from "./OverallTrend";
import { ScopeNote } from "./ScopeNote";
import { useDifferenceRange } from "./useDifferenceRange";
import { useDifferenceWords } from "./useDifferenceWords";

/** Why the score at one instant is not that at another; the causes add up to the difference. */
export function DifferencePage() {
  const { t } = useTranslation();
  const frame = useChartFrame();
  const range = useDifferenceRange(frame);
  const query = useQuery(differenceQuery(useMoment(), range.from, range.to, useScope()));
  const words = useDifferenceWords(query.data);
  return (
    <>
      <PageLine name={t("page.difference")}>{words ?? "\u00a0"}</PageLine>
      <ScopeNote />
      <Instants range={range} />
      <OverallTrend />
      <QueryView query={query} rows={6}>
        {(data) => <Causes difference={data} />}
      </QueryView>
      <ChangesBetween range={range} />
    </>
  );
}
