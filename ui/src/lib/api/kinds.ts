/** The groups in which kinds are looked for, in the order in which they are shown. */
export const KIND_GROUPS = ["workloads", "network", "config", "storage", "access", "cluster", "custom"] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

const BY_KIND: Record<string, KindGroup> = {
  Pod: "workloads",
  ReplicationController: "workloads",
  PodDisruptionBudget: "workloads",
  Service: "network",
  Endpoints: "network",
  ConfigMap: "config",
  Secret: "config",
  ResourceQuota: "config",
  LimitRange: "config",
  PersistentVolume: "storage",
  PersistentVolumeClaim: "storage",
  ServiceAccount: "access",
  Node: "cluster",
  Namespace: "cluster",
  Event: "cluster",
};

/** By API group, for kinds that are not told apart by name. */
const BY_API: Record<string, KindGroup> = {
  apps: "workloads",
  batch: "workloads",
  autoscaling: "workloads",
  "networking.k8s.io": "network",
  "discovery.k8s.io": "network",
  "gateway.networking.k8s.io": "network",
  "storage.k8s.io": "storage",
  "snapshot.storage.k8s.io": "storage",
  "rbac.authorization.k8s.io": "access",
  "certificates.k8s.io": "access",
  "scheduling.k8s.io": "cluster",
  "node.k8s.io": "cluster",
  "coordination.k8s.io": "cluster",
  "events.k8s.io": "cluster",
  "apiextensions.k8s.io": "cluster",
  "apiregistration.k8s.io": "cluster",
  "admissionregistration.k8s.io": "cluster",
  "flowcontrol.apiserver.k8s.io": "cluster",
};

const apiGroup = (apiVersion: string) => (apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "");

/** Where a kind belongs; a kind of nobody's API group that is built in is a custom one. */
export function kindGroup({ kind, apiVersion }: { kind: string; apiVersion: string }): KindGroup {
  const api = apiGroup(apiVersion);
  return BY_API[api] ?? (api === "" || api === "policy" ? BY_KIND[kind] : undefined) ?? "custom";
}

export function groupedKinds<T extends { kind: string; apiVersion: string }>(kinds: readonly T[]): [KindGroup, T[]][] {
  return KIND_GROUPS.map((group): [KindGroup, T[]] => [
    group,
    kinds.filter((kind) => kindGroup(kind) === group),
  ]).filter(([, members]) => members.length > 0);
}
