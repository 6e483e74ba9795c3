import type { Resource } from "@/lib/api/generated/types.gen";

/** Kinds whose containers write logs, or that are the workload of those that do. */
const WORKLOADS = new Set([
  "Pod",
  "Deployment",
  "ReplicaSet",
  "StatefulSet",
  "DaemonSet",
  "Job",
  "CronJob",
  "ReplicationController",
]);

/** Kubernetes draws random suffixes from these. */
const SAFE = "[bcdfghjklmnpqrstvwxz2456789]";
const SUFFIX: Record<string, RegExp> = {
  Pod: new RegExp(`-(?=${SAFE}*\\d)${SAFE}{6,10}-${SAFE}{5}$|-\\d{8,10}(-${SAFE}{5})?$|-${SAFE}{5}$|-\\d{1,4}$`),
  ReplicaSet: new RegExp(`-${SAFE}{6,10}$`),
  Job: /-\d{8,10}$/,
};

/** The name under which the errors of an object are grouped; null for what writes no logs. */
export function serviceOf({ kind, name }: Pick<Resource, "kind" | "name">): string | null {
  if (!WORKLOADS.has(kind)) {
    return null;
  }
  const suffix = SUFFIX[kind];
  return suffix ? name.replace(suffix, "") : name;
}
