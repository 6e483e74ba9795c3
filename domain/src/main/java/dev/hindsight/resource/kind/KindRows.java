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
            Map.entry("gateway.networking.k8s.io/GatewayClass", GatewayRows.CLASS),
            Map.entry("gateway.networking.k8s.io/Gateway", GatewayRows.GATEWAY),
            Map.entry("gateway.networking.k8s.io/HTTPRoute", GatewayRows.ROUTE),
            Map.entry("gateway.networking.k8s.io/GRPCRoute", GatewayRows.ROUTE),
            Map.entry("gateway.networking.k8s.io/TCPRoute", GatewayRows.ROUTE),
            Map.entry("gateway.networking.k8s.io/TLSRoute", GatewayRows.ROUTE),
            Map.entry("gateway.networking.k8s.io/UDPRoute", GatewayRows.ROUTE),
            Map.entry("gateway.networking.k8s.io/ReferenceGrant", GatewayRows.GRANT),
            Map.entry("networking.k8s.io/IngressClass", NetworkRows.INGRESS_CLASS),
            Map.entry("scheduling.k8s.io/PriorityClass", ClusterRows.PRIORITY_CLASS),
            Map.entry("node.k8s.io/RuntimeClass", ClusterRows.RUNTIME_CLASS),
            Map.entry("storage.k8s.io/VolumeAttachment", VolumeRows.ATTACHMENT),
            Map.entry("admissionregistration.k8s.io/ValidatingWebhookConfiguration", AdmissionRows.WEBHOOKS),
            Map.entry("admissionregistration.k8s.io/MutatingWebhookConfiguration", AdmissionRows.WEBHOOKS),
            Map.entry("admissionregistration.k8s.io/ValidatingAdmissionPolicy", AdmissionRows.POLICY),
            Map.entry("admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding", AdmissionRows.POLICY_BINDING),
            Map.entry("apiextensions.k8s.io/CustomResourceDefinition", AdmissionRows.DEFINITION),
            Map.entry("apiregistration.k8s.io/APIService", AdmissionRows.API_SERVICE),
            Map.entry("rbac.authorization.k8s.io/Role", ClusterRows.ROLE),
            Map.entry("rbac.authorization.k8s.io/ClusterRole", ClusterRows.ROLE),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", ClusterRows.ROLE_BINDING),
            Map.entry("rbac.authorization.k8s.io/ClusterRoleBinding", ClusterRows.ROLE_BINDING));

    private KindRows() {}

    /** The rows of the kind; what controllers have alike, for a kind that is not known. */
    public static Fields of(String apiVersion, String kind) {
        return ROWS.getOrDefault(key(apiVersion, kind), CustomRows.OTHER);
    }

    /** Whether the kind has rows of its own, as Kubernetes' own kinds have; a namesake from another group has none. */
    public static boolean isKnown(String apiVersion, String kind) {
        return ROWS.containsKey(key(apiVersion, kind));
    }

    private static String key(String apiVersion, String kind) {
        int slash = apiVersion.lastIndexOf('/');
        return (slash < 0 ? "" : apiVersion.substring(0, slash)) + "/" + kind;
    }
}
