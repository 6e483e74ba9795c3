import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/layout/Section";
import type { Column } from "@/components/table/features";
import { PlainTable } from "@/components/table/PlainTable";
import { Count } from "@/components/text/Count";
import { TimeAgo } from "@/components/text/TimeAgo";
import type { ErrorGroupDetail, ErrorPodCount, ErrorRelease } from "@/lib/api/generated/types.gen";

const SHOWN = 12;

function releaseColumns(t: TFunction): Column<ErrorRelease>[] {
  return [
    {
      id: "release",
      header: t("error.column.release"),
      cell: ({ row: { original } }) =>
        original.release === "" ? (
          <span className="dim">{t("errors.unknownRelease")}</span>
        ) : (
          <span className="mono" title={original.release}>
            {original.release}
          </span>
        ),
    },
    {
      id: "count",
      header: t("column.count"),
      meta: { width: 70, align: "right" },
      cell: ({ row }) => <Count value={row.original.count} />,
    },
    {
      id: "firstSeen",
      header: t("error.column.firstSeen"),
      meta: { width: 92, align: "right" },
      cell: ({ row }) => <TimeAgo time={row.original.firstSeen} />,
    },
    {
      id: "lastSeen",
      header: t("error.column.lastSeen"),
      meta: { width: 92, align: "right", from: 380 },
      cell: ({ row }) => <TimeAgo time={row.original.lastSeen} />,
    },
  ];
}

function podColumns(t: TFunction): Column<ErrorPodCount>[] {
  return [
    {
      id: "pod",
      header: t("errors.where.pod"),
      cell: ({ row: { original } }) =>
        original.pod === "" ? (
          <span className="dim">{t("errors.otherPods")}</span>
        ) : (
          <span className="mono" title={original.pod}>
            {original.pod}
          </span>
        ),
    },
    {
      id: "count",
      header: t("column.count"),
      meta: { width: 70, align: "right" },
      cell: ({ row }) => <Count value={row.original.count} />,
    },
    {
      id: "lastSeen",
      header: t("error.column.lastSeen"),
      meta: { width: 92, align: "right" },
      cell: ({ row }) => <TimeAgo time={row.original.lastSeen} />,
    },
  ];
}

/** In which releases and pods it occurred. */
export function Where({ detail }: { detail: ErrorGroupDetail }) {
  const { t } = useTranslation();
  const releases = useMemo(() => releaseColumns(t), [t]);
  const pods = useMemo(() => podColumns(t), [t]);
  return (
    <>
      {detail.releases.length === 0 ? null : (
        <Section title={t("errors.releases")}>
          <PlainTable
            label={t("errors.releases")}
            columns={releases}
            rows={detail.releases.slice(0, SHOWN)}
            rowId={(row) => row.release}
          />
          <More shown={SHOWN} of={detail.releases.length} />
        </Section>
      )}
      {detail.podCounts.length === 0 ? null : (
        <Section title={t("error.column.pods")}>
          <PlainTable
            label={t("error.column.pods")}
            columns={pods}
            rows={detail.podCounts.slice(0, SHOWN)}
            rowId={(row) => row.pod}
          />
          <More shown={SHOWN} of={detail.podCounts.length} />
        </Section>
      )}
    </>
  );
}

function More({ shown, of }: { shown: number; of: number }) {
  const { t } = useTranslation();
  return of > shown ? <p className="dim">{t("errors.andMore", { count: of - shown })}</p> : null;
}
