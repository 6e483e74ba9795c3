package dev.hindsight.resource.kind;

import dev.hindsight.resource.mask.Fields;
import java.util.Map;

/** Which fields are kept of which kind. */
public final class KindRows {
    /** By API group and kind; a kind of the same name in another group is another kind. */
    private static final Map<String, Fields> ROWS = Map.ofEntries(
            Map.entry("/Pod", PodRows.POD),
            Map.entry("/Node", ClusterRows.NODE),
            Map.entry("/Namespace", ClusterRows.NAMESPACE),
            Map.entry("/Event", ClusterRows.EVENT),
            Map.entry("events.k8s.io/Event", ClusterRows.EVENT),
            Map.entry("/ConfigMap", ClusterRows.CONFIG_MAP),
            Map.entry("/Secret", ClusterRows.SECRET),
            Map.entry("/ServiceAccount", ClusterRows.SERVICE_ACCOUNT),
            Map.entry("/ResourceQuota", ClusterRows.RESOURCE_QUOTA),
            Map.entry("/LimitRange", ClusterRows.LIMIT_RANGE),
            Map.entry("/Service", NetworkRows.SERVICE),
            Map.entry("/PersistentVolume", VolumeRows.VOLUME_OF_CLUSTER),
            Map.entry("/PersistentVolumeClaim", VolumeRows.CLAIM),
            Map.entry("storage.k8s.io/StorageClass", VolumeRows.CLASS),
            Map.entry("/ReplicationController", WorkloadRows.REPLICA_SET),
            Map.entry("apps/Deployment", WorkloadRows.DEPLOYMENT),
            Map.entry("apps/ReplicaSet", WorkloadRows.REPLICA_SET),
            Map.entry("apps/StatefulSet", WorkloadRows.STATEFUL_SET),
            Map.entry("apps/DaemonSet", WorkloadRows.DAEMON_SET),
            Map.entry("batch/Job", WorkloadRows.JOB),
            Map.entry("batch/CronJob", WorkloadRows.CRON_JOB),
            Map.entry("autoscaling/HorizontalPodAutoscaler", WorkloadRows.AUTOSCALER),
            Map.entry("policy/PodDisruptionBudget", WorkloadRows.DISRUPTION_BUDGET),
            Map.entry("discovery.k8s.io/EndpointSlice", NetworkRows.ENDPOINT_SLICE),
            Map.entry("networking.k8s.io/Ingress", NetworkRows.INGRESS),
            Map.entry("networking.k8s.io/NetworkPolicy", NetworkRows.NETWORK_POLICY),
            Map.entry("gateway.networking.k8s.io/HTTPRoute", NetworkRows.ROUTE),
            Map.entry("gateway.networking.k8s.io/GRPCRoute", NetworkRows.ROUTE),
            Map.entry("gateway.networking.k8s.io/TCPRoute", NetworkRows.ROUTE),
            Map.entry("gateway.networking.k8s.io/TLSRoute", NetworkRows.ROUTE),
            Map.entry("gateway.networking.k8s.io/Gateway", NetworkRows.GATEWAY),
            Map.entry("rbac.authorization.k8s.io/Role", ClusterRows.ROLE),
            Map.entry("rbac.authorization.k8s.io/ClusterRole", ClusterRows.ROLE),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", ClusterRows.ROLE_BINDING),
            Map.entry("rbac.authorization.k8s.io/ClusterRoleBinding", ClusterRows.ROLE_BINDING));

    private KindRows() {}

    /** The rows of the kind; those of any object, its metadata and conditions, for a kind that is not known. */
    public static Fields of(String apiVersion, String kind) {
        int slash = apiVersion.lastIndexOf('/');
        return ROWS.getOrDefault((slash < 0 ? "" : apiVersion.substring(0, slash)) + "/" + kind, ClusterRows.OTHER);
    }
}
