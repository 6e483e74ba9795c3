import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChartFrame } from "@/components/charts/useChartFrame";
import { PageLine } from "@/components/layout/PageLine";
import { Toolbar } from "@/components/layout/Toolbar";
import { EmptyState } from "@/components/states/EmptyState";
import { ExportMenu } from "@/components/table/ExportMenu";
import { ListTable } from "@/components/table/ListTable";
import type { PartHealth } from "@/lib/api/generated/types.gen";
import { useMoment } from "@/lib/moment/moment";
import { useAgainst } from "@/lib/moment/useAgainst";
import { useRows } from "@/lib/rows/useRows";
import { type PartKind, partRows, readParts } from "./api/parts";
import { partColumns, partsCsv } from "./partColumns";
import classes from "./health.module.css";

const KINDS = ["namespaces", "teams"] as const satisfies PartKind[];

/** The scores of namespaces or teams side by side, by the cluster's formula over their own findings. */
export function PartsPage() {
  const { t } = useTranslation();
  const { part } = useParams({ from: "/health/by/$part" });
  const kind: PartKind = part === "teams" ? "teams" : "namespaces";
  const moment = useMoment();
  const navigate = useNavigate();
  const frame = useChartFrame();
  const since = useAgainst() ?? frame.from;
  const [sort, setSort] = useState("score");
  const list = useRows(partRows(moment, kind, sort, since));
  const columns = useMemo(() => partColumns(t, kind), [t, kind]);
  const open = useCallback(
    ({ name }: PartHealth) =>
      void navigate({ to: "/health", search: kind === "teams" ? { inTeam: name } : { inNamespace: name } }),
    [navigate, kind],
  );
  return (
    <>
      <PageLine
        name={`${t("page.health")}: ${t(`parts.${kind}`)}`}
        side={<ExportMenu name={`${moment.cluster}-${kind}`} columns={partsCsv} read={readParts(kind, sort, since)} />}
      >
        <Words parts={list.first?.items} />
      </PageLine>
      <Toolbar>
        <nav className={classes.kinds} aria-label={t("page.parts")}>
          <Link to="/health" activeOptions={{ exact: true }}>
            {t("parts.whole")}
          </Link>
          {KINDS.map((each) => (
            <Link key={each} to="/health/by/$part" params={{ part: each }} aria-current={each === kind || undefined}>
              {t(`parts.${each}`)}
            </Link>
          ))}
        </nav>
      </Toolbar>
      <ListTable
        label={t(`parts.${kind}`)}
        list={list}
        columns={columns}
        rowId={(row) => row.name}
        sort={sort}
        onSort={setSort}
        open={open}
        empty={<EmptyState title={t("parts.none")} />}
      />
    </>
  );
}

function Words({ parts = [] }: { parts?: readonly PartHealth[] }) {
  const { t } = useTranslation();
  const lowest = parts
    .filter((part) => part.score !== null && part.name !== "-")
    .toSorted((a, b) => Number(a.score) - Number(b.score))[0];
  if (!lowest?.score) {
    return "\u00a0";
  }
  const { name, score, worst } = lowest;
  return worst ? t("parts.words", { name, score, rule: worst.title }) : t("parts.wordsPlain", { name, score });
}
