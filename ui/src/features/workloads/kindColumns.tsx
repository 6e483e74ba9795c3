import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import type { Column, ColumnLook } from "@/components/table/features";
import { TimeAgo } from "@/components/text/TimeAgo";
import { shortQuantity } from "@/lib/format/quantity";
import type { Resource } from "@/lib/api/generated/types.gen";

/** How what the server says of a kind is laid out; what is not named here takes what is left. */
const LOOKS: Record<string, ColumnLook> = {
  access: { width: 130, from: 1000 },
  active: { width: 72, align: "right" },
  address: { width: 130, from: 900 },
  allowed: { width: 84, align: "right" },
  asked: { width: 84, align: "right", from: 800 },
  binding: { width: 170, from: 800 },
  class: { width: 120, from: 560 },
  concurrency: { width: 110, from: 1000 },
  cpu: { width: 64, align: "right", from: 700 },
  endpoints: { width: 90, align: "right" },
  ended: { width: 96, align: "right", from: 800 },
  expandable: { width: 110, from: 900 },
  failed: { width: 72, align: "right" },
  healthy: { width: 84, align: "right" },
  images: { from: 700 },
  ip: { width: 120, from: 1100 },
  lastRun: { width: 96, align: "right", from: 700 },
  lastSuccess: { width: 110, align: "right", from: 900 },
  least: { width: 64, align: "right" },
  maxUnavailable: { width: 120, align: "right", from: 700 },
  memory: { width: 100, align: "right", from: 700 },
  metrics: { width: 130, from: 800 },
  minAvailable: { width: 110, align: "right", from: 700 },
  misplaced: { width: 90, align: "right", from: 900 },
  most: { width: 64, align: "right" },
  os: { width: 180, extra: true },
  podsAtMost: { width: 100, align: "right", from: 1000 },
  policyTypes: { width: 130, from: 700 },
  ports: { width: 130, from: 560 },
  pressure: { width: 130, from: 560 },
  priority: { width: 130, extra: true },
  qos: { width: 100, extra: true },
  reclaim: { width: 84, from: 800 },
  replicas: { width: 84, align: "right" },
  revision: { width: 84, align: "right", from: 900 },
  roles: { width: 110, from: 560 },
  rules: { width: 72, align: "right" },
  schedule: { width: 120, extra: true },
  selector: { from: 900 },
  serviceAccount: { width: 130, extra: true },
  size: { width: 84, align: "right" },
  started: { width: 96, align: "right", from: 900 },
  strategy: { width: 120, extra: true },
  taints: { from: 1200 },
  type: { width: 200, from: 600 },
  updated: { width: 84, align: "right", from: 700 },
  version: { width: 100, from: 560 },
};

const TIMES = new Set(["started", "ended", "lastRun", "lastSuccess"]);
const BYTES = new Set(["memory", "size", "asked"]);
const OF_KIND: Record<string, string> = { volume: "PersistentVolume", claim: "PersistentVolumeClaim" };

/** Columns that only objects of this kind have, as the first of them tells; of a kind without rows, its conditions. */
export function kindColumns(t: TFunction, names: readonly string[]): Column<Resource>[] {
  return names.map((name) => ({
    id: `of.${name}`,
    header: nameOf(t, name),
    meta: LOOKS[name] ?? {},
    cell: ({ row }) => <Cell name={name} value={row.original.columns[name] ?? ""} />,
  }));
}

/** The server may know columns that this page has no word for yet. */
const nameOf = (t: TFunction, name: string): string =>
  (t as unknown as (key: string, more: { defaultValue: string }) => string)(`kindColumn.${name}`, {
    defaultValue: name,
  });

function Cell({ name, value }: { name: string; value: string }) {
  if (value === "") {
    return null;
  }
  if (TIMES.has(name)) {
    return <TimeAgo time={value} />;
  }
  const kind = OF_KIND[name];
  return kind ? (
    <Link to="/workloads" search={{ kind, q: value.slice(value.indexOf("/") + 1) }} className="mono" title={value}>
      {value}
    </Link>
  ) : (
    <span title={value}>{BYTES.has(name) ? shortQuantity(value) : value}</span>
  );
}
