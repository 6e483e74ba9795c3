import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { LevelMark } from "@/components/marks/LevelMark";
import { SeverityCounts } from "@/components/marks/SeverityCounts";
import { Unknown } from "@/components/marks/Unknown";
import { ObjectLink } from "@/components/object/ObjectLink";
import { ObjectMenu } from "@/components/object/ObjectMenu";
import type { Column } from "@/components/table/features";
import { Age } from "@/components/text/Age";
import { TimeAgo } from "@/components/text/TimeAgo";
import type { Resource } from "@/lib/api/generated/types.gen";
import { kindColumns } from "./kindColumns";

const RUNS = new Set(["Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job"]);
const CLUSTER_SCOPED = new Set([
  "Node",
  "Namespace",
  "PersistentVolume",
  "StorageClass",
  "ClusterRole",
  "ClusterRoleBinding",
  "CustomResourceDefinition",
  "PriorityClass",
  "RuntimeClass",
  "IngressClass",
  "APIService",
  "ValidatingWebhookConfiguration",
  "MutatingWebhookConfiguration",
]);

/** The columns that say something about a kind; those of all kinds together when none is chosen. */
export function resourceColumns(
  t: TFunction,
  kind: string | undefined,
  names: readonly string[],
  position: number,
): Column<Resource>[] {
  const runs = kind === undefined || RUNS.has(kind);
  const pods = kind === undefined || kind === "Pod";
  const shown: (Column<Resource> | false)[] = [
    nameColumn(t),
    kind === undefined && {
      id: "kind",
      header: t("column.kind"),
      meta: { width: 130, sort: "kind", from: 640 },
      cell: ({ row }) => <span className="dim">{row.original.kind}</span>,
    },
    !CLUSTER_SCOPED.has(kind ?? "") && namespaceColumn(t),
    statusColumn(t),
    runs && {
      id: "ready",
      header: t("column.ready"),
      meta: { width: 64, align: "right", from: 560 },
      cell: ({ row }) => row.original.ready,
    },
    pods && {
      id: "restarts",
      header: t("column.restarts"),
      meta: { width: 92, align: "right", sort: "restarts", from: 760 },
      cell: ({ row }) => row.original.restarts,
    },
    kind === "Pod" && nodeColumn(t),
    ...kindColumns(t, names),
    {
      id: "findings",
      header: t("column.findings"),
      meta: { width: 104, from: 520 },
      cell: ({ row }) => <SeverityCounts counts={row.original.findings} />,
    },
    {
      id: "points",
      header: t("column.points"),
      meta: { width: 72, align: "right", sort: "points", from: 1000 },
      cell: ({ row }) => (row.original.points === "0" ? <span className="dim">0</span> : row.original.points),
    },
    {
      id: "age",
      header: t("column.age"),
      meta: { width: 104, align: "right", sort: "createdAt", from: 1200 },
      cell: ({ row }) => (row.original.createdAt ? <Age since={row.original.createdAt} /> : <Unknown />),
    },
    {
      id: "changed",
      header: t("column.changed"),
      meta: { width: 100, align: "right", sort: "changedAt", from: 1100 },
      cell: ({ row }) => (row.original.changedAt ? <TimeAgo time={row.original.changedAt} /> : <Unknown />),
    },
    {
      id: "menu",
      header: () => <span className="visually-hidden">{t("column.actions")}</span>,
      meta: { width: 40 },
      cell: ({ row }) => <ObjectMenu resource={row.original} position={position} />,
    },
  ];
  return shown.filter((column) => column !== false);
}

const nameColumn = (t: TFunction): Column<Resource> => ({
  id: "name",
  header: t("column.name"),
  meta: { sort: "name" },
  cell: ({ row }) => <ObjectLink resource={row.original} kind={false} namespace={false} />,
});

const namespaceColumn = (t: TFunction): Column<Resource> => ({
  id: "namespace",
  header: t("column.namespace"),
  meta: { width: 120, sort: "namespace", from: 600 },
  cell: ({ row }) => <span title={row.original.namespace}>{row.original.namespace}</span>,
});

const statusColumn = (t: TFunction): Column<Resource> => ({
  id: "status",
  header: t("column.status"),
  meta: { width: 165, sort: "status" },
  cell: ({ row }) => (
    <LevelMark
      level={row.original.level}
      text={row.original.status || null}
      title={[row.original.status, row.original.reason].filter(Boolean).join(": ")}
    />
  ),
});

const nodeColumn = (t: TFunction): Column<Resource> => ({
  id: "node",
  header: t("column.node"),
  meta: { width: 110, from: 900 },
  cell: ({ row }) => (
    <Link to="/workloads" search={{ kind: "Node", q: row.original.node ?? undefined }} className="mono">
      {row.original.node}
    </Link>
  ),
});
