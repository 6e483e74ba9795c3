package dev.hindsight.topology.reference;

import dev.hindsight.resource.ResourceRef;
import java.util.Map;

/** To which API group the kinds of Kubernetes itself belong. */
public final class ApiGroup {
    private static final Map<String, String> OF_KIND = Map.ofEntries(
            Map.entry("Deployment", "apps"),
            Map.entry("ReplicaSet", "apps"),
            Map.entry("StatefulSet", "apps"),
            Map.entry("DaemonSet", "apps"),
            Map.entry("Job", "batch"),
            Map.entry("CronJob", "batch"),
            Map.entry("EndpointSlice", "discovery.k8s.io"),
            Map.entry("Ingress", "networking.k8s.io"),
            Map.entry("IngressClass", "networking.k8s.io"),
            Map.entry("NetworkPolicy", "networking.k8s.io"),
            Map.entry("StorageClass", "storage.k8s.io"),
            Map.entry("HorizontalPodAutoscaler", "autoscaling"),
            Map.entry("PodDisruptionBudget", "policy"),
            Map.entry("PriorityClass", "scheduling.k8s.io"),
            Map.entry("RuntimeClass", "node.k8s.io"),
            Map.entry("VolumeAttachment", "storage.k8s.io"),
            Map.entry("GatewayClass", "gateway.networking.k8s.io"),
            Map.entry("Gateway", "gateway.networking.k8s.io"),
            Map.entry("HTTPRoute", "gateway.networking.k8s.io"),
            Map.entry("GRPCRoute", "gateway.networking.k8s.io"),
            Map.entry("TLSRoute", "gateway.networking.k8s.io"),
            Map.entry("TCPRoute", "gateway.networking.k8s.io"),
            Map.entry("UDPRoute", "gateway.networking.k8s.io"),
            Map.entry("ReferenceGrant", "gateway.networking.k8s.io"),
            Map.entry("ValidatingWebhookConfiguration", "admissionregistration.k8s.io"),
            Map.entry("MutatingWebhookConfiguration", "admissionregistration.k8s.io"),
            Map.entry("ValidatingAdmissionPolicy", "admissionregistration.k8s.io"),
            Map.entry("ValidatingAdmissionPolicyBinding", "admissionregistration.k8s.io"),
            Map.entry("CustomResourceDefinition", "apiextensions.k8s.io"),
            Map.entry("APIService", "apiregistration.k8s.io"),
            Map.entry("Role", "rbac.authorization.k8s.io"),
            Map.entry("ClusterRole", "rbac.authorization.k8s.io"),
            Map.entry("RoleBinding", "rbac.authorization.k8s.io"),
            Map.entry("ClusterRoleBinding", "rbac.authorization.k8s.io"));

    private ApiGroup() {}

    /** {@code apps} of {@code apps/v1}; empty for the core group. */
    public static String of(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** The group that Kubernetes itself has for a kind; the core group for all not named here. */
    public static String ofKind(String kind) {
        return OF_KIND.getOrDefault(kind, "");
    }

    /** Whether the object is of Kubernetes' own kind, not of a namesake from another group. */
    public static boolean isBuiltIn(ResourceRef ref) {
        String group = of(ref.apiVersion());
        return group.equals(ofKind(ref.kind())) || ref.kind().equals("Event") && group.equals("events.k8s.io");
    }
}
