import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/layout/Section";
import { EmptyState } from "@/components/states/EmptyState";
import { QueryView } from "@/components/states/QueryView";
import { PlainTable } from "@/components/table/PlainTable";
import { causeColumns } from "@/components/health/causeColumns";
import { ClockTime } from "@/components/text/ClockTime";
import { Delta } from "@/components/text/Delta";
import { useMoment } from "@/lib/moment/moment";
import { differenceQuery } from "@/lib/requests/difference";
import { useSince } from "./useSince";

const SHOWN = 6;

/** What moved the overall score since the start of the stretch shown, the largest first. */
export function Moved() {
  const { t } = useTranslation();
  const since = useSince();
  const query = useQuery(differenceQuery(useMoment(), since));
  const columns = useMemo(() => causeColumns(t), [t]);
  const side = since ? (
    <Link to="/health/difference" search={{ from: since }}>
      {t("common.showAll")}
    </Link>
  ) : null;
  return (
    <Section title={t("overview.moved")} side={side}>
      {since === undefined ? (
        <EmptyState title={t("overview.noTrend")} />
      ) : (
        <QueryView query={query} rows={4}>
          {(data) => {
            const causes = data.causes.toSorted((a, b) => Math.abs(Number(b.points)) - Math.abs(Number(a.points)));
            return (
              <>
                <p className="dim">
                  {t("overview.since")} <ClockTime time={since} />{" "}
                  {data.delta === null ? null : <Delta value={data.delta} />}
                </p>
                {causes.length === 0 ? (
                  <EmptyState title={t("overview.nothingMoved")} />
                ) : (
                  <PlainTable
                    label={t("overview.moved")}
                    columns={columns}
                    rows={causes.slice(0, SHOWN)}
                    rowId={(cause) => `${cause.kind} ${cause.rule} ${cause.resource?.uid}`}
                  />
                )}
              </>
            );
          }}
        </QueryView>
      )}
    </Section>
  );
}
