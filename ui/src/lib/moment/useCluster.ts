import { createContext, use } from "react";
import type { Cluster } from "@/lib/api/generated/types.gen";

/** The cluster that is looked at, as it is now. */
export const ClusterContext = createContext<Cluster | null>(null);

export function useCluster(): Cluster {
  const cluster = use(ClusterContext);
  if (!cluster) {
    throw new Error("useCluster needs a ClusterContext");
  }
  return cluster;
}
