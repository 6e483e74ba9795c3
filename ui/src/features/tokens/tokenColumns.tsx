import type { TFunction } from "i18next";
import type { Column } from "@/components/table/features";
import { ClockTime } from "@/components/text/ClockTime";
import type { IngestToken } from "@/lib/api/generated/types.gen";
import { Revoke } from "./Revoke";
import { stateOf } from "./state";

/** @param now by which tokens expire */
export function tokenColumns(t: TFunction, now: number): Column<IngestToken>[] {
  return [
    {
      id: "state",
      header: t("column.status"),
      meta: { width: 100 },
      cell: ({ row: { original } }) => (
        <span title={[original.revokedWho, original.revokedReason].filter(Boolean).join("\n")}>
          {t(`tokens.state.${stateOf(original, now)}`)}
        </span>
      ),
    },
    { id: "cluster", header: t("tokens.cluster"), cell: ({ row }) => row.original.cluster },
    {
      id: "name",
      header: t("tokens.name"),
      cell: ({ row }) => <span title={row.original.name}>{row.original.name}</span>,
    },
    {
      id: "id",
      header: t("tokens.id"),
      meta: { width: 130, from: 800 },
      cell: ({ row }) => <code>{row.original.id}</code>,
    },
    {
      id: "who",
      header: t("suppressions.who"),
      meta: { width: 130, from: 900 },
      cell: ({ row }) => <span className="dim">{row.original.who}</span>,
    },
    {
      id: "since",
      header: t("suppressions.since"),
      meta: { width: 100, from: 1000, align: "right" },
      cell: ({ row }) => <ClockTime time={row.original.since} />,
    },
    {
      id: "until",
      header: t("suppressions.until"),
      meta: { width: 150, from: 560, align: "right" },
      cell: ({ row }) => <Until token={row.original} none={t("suppressions.noEnd")} />,
    },
    {
      id: "revoke",
      header: () => <span className="visually-hidden">{t("column.actions")}</span>,
      meta: { width: 110, align: "right" },
      cell: ({ row }) => (row.original.state === "active" ? <Revoke token={row.original} /> : null),
    },
  ];
}

function Until({ token, none }: { token: IngestToken; none: string }) {
  const end = token.revokedSince ?? token.expires;
  return end ? <ClockTime time={end} /> : <span className="dim">{none}</span>;
}
