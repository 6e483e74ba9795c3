import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { Column } from "@/components/table/features";
import { ClockTime } from "@/components/text/ClockTime";
import type { Suppression } from "@/lib/api/generated/types.gen";
import { Withdraw } from "./Withdraw";

export function suppressionColumns(t: TFunction): Column<Suppression>[] {
  return [
    {
      id: "state",
      header: t("column.status"),
      meta: { width: 110 },
      cell: ({ row }) => t(`suppressions.state.${row.original.state}`),
    },
    {
      id: "words",
      header: t("suppressions.what"),
      cell: ({ row }) => <span title={row.original.words}>{row.original.words}</span>,
    },
    {
      id: "reason",
      header: t("suppress.reason"),
      meta: { from: 700 },
      cell: ({ row }) => <span title={row.original.reason}>{row.original.reason}</span>,
    },
    {
      id: "findings",
      header: t("column.findings"),
      meta: { width: 84, align: "right" },
      cell: ({ row: { original } }) => (
        <Link
          to="/findings"
          search={{
            suppressed: "only" as const,
            rule: original.rule ?? undefined,
            namespace: original.namespace?.includes("*") ? undefined : (original.namespace ?? undefined),
          }}
        >
          {original.findings}
        </Link>
      ),
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
      cell: ({ row }) => <Until row={row.original} none={t("suppressions.noEnd")} />,
    },
    {
      id: "withdraw",
      header: () => <span className="visually-hidden">{t("column.actions")}</span>,
      meta: { width: 110, align: "right" },
      cell: ({ row }) => (row.original.state === "active" ? <Withdraw suppression={row.original} /> : null),
    },
  ];
}

function Until({ row, none }: { row: Suppression; none: string }) {
  const end = row.overSince ?? row.until;
  return end ? (
    <span title={[row.overWho, row.overReason].filter(Boolean).join("\n")}>
      <ClockTime time={end} />
    </span>
  ) : (
    <span className="dim">{none}</span>
  );
}
