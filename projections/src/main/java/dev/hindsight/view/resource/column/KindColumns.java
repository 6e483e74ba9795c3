package dev.hindsight.view.resource.column;

import dev.hindsight.resource.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which columns a list of one kind has beside those of every kind. */
final class KindColumns {
    private static final Map<String, List<KindColumn>> ROWS = Map.ofEntries(
            Map.entry("Pod", WorkloadColumns.POD),
            Map.entry("Deployment", WorkloadColumns.DEPLOYMENT),
            Map.entry("ReplicaSet", WorkloadColumns.REPLICA_SET),
            Map.entry("ReplicationController", WorkloadColumns.REPLICA_SET),
            Map.entry("StatefulSet", WorkloadColumns.STATEFUL_SET),
            Map.entry("DaemonSet", WorkloadColumns.DAEMON_SET),
            Map.entry("Job", WorkloadColumns.JOB),
            Map.entry("CronJob", WorkloadColumns.CRON_JOB),
            Map.entry("HorizontalPodAutoscaler", WorkloadColumns.AUTOSCALER),
            Map.entry("PodDisruptionBudget", WorkloadColumns.DISRUPTION_BUDGET),
            Map.entry("Service", NetworkColumns.SERVICE),
            Map.entry("Ingress", NetworkColumns.INGRESS),
            Map.entry("EndpointSlice", NetworkColumns.ENDPOINT_SLICE),
            Map.entry("NetworkPolicy", NetworkColumns.NETWORK_POLICY),
            Map.entry("Gateway", NetworkColumns.GATEWAY),
            Map.entry("HTTPRoute", NetworkColumns.ROUTE),
            Map.entry("GRPCRoute", NetworkColumns.ROUTE),
            Map.entry("Node", ClusterColumns.NODE),
            Map.entry("PersistentVolumeClaim", ClusterColumns.CLAIM),
            Map.entry("PersistentVolume", ClusterColumns.VOLUME),
            Map.entry("StorageClass", ClusterColumns.STORAGE_CLASS),
            Map.entry("ConfigMap", ClusterColumns.CONFIG_MAP),
            Map.entry("Secret", ClusterColumns.SECRET),
            Map.entry("ResourceQuota", ClusterColumns.QUOTA),
            Map.entry("Role", ClusterColumns.ROLE_KIND),
            Map.entry("ClusterRole", ClusterColumns.ROLE_KIND),
            Map.entry("RoleBinding", ClusterColumns.BINDING),
            Map.entry("ClusterRoleBinding", ClusterColumns.BINDING));

    private KindColumns() {}

    /** By name, in the order in which they are shown; of a kind without rows, what its conditions say. */
    static Map<String, String> of(Facts facts) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (KindColumn column : ROWS.getOrDefault(facts.ref().kind(), ClusterColumns.OTHER)) {
            columns.put(column.name(), column.of().apply(facts));
        }
        return columns;
    }
}
