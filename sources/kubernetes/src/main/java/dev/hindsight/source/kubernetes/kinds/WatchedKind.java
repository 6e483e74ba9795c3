package dev.hindsight.source.kubernetes.kinds;

import java.util.List;

/**
 * A kind worth watching.
 *
 * @param group empty for the core group
 * @param versions of the group, the best first
 * @param plural as it stands in URLs and in RBAC rules
 * @param secretive whether its objects may be huge or many of them secret, so that lists are read in smaller pages
 */
public record WatchedKind(
        String group, List<String> versions, String kind, String plural, boolean namespaced, boolean secretive) {
    private static WatchedKind namespaced(String group, String version, String kind, String plural) {
        return new WatchedKind(group, List.of(version), kind, plural, true, false);
    }

    private static WatchedKind clusterWide(String group, String version, String kind, String plural) {
        return new WatchedKind(group, List.of(version), kind, plural, false, false);
    }

    private static WatchedKind large(String kind, String plural) {
        return new WatchedKind("", List.of("v1"), kind, plural, true, true);
    }

    private static WatchedKind gateway(String kind, String plural, boolean namespaced, String... versions) {
        return new WatchedKind("gateway.networking.k8s.io", List.of(versions), kind, plural, namespaced, false);
    }

    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String ADMISSION = "admissionregistration.k8s.io";
    private static final String NETWORKING = "networking.k8s.io";

    /**
     * All of them, what others refer to before what refers to it: so a first look finds fewer references to things
     * not yet seen. Leases are left out: they change every few seconds and tell nothing.
     */
    public static final List<WatchedKind> ALL = List.of(
            clusterWide("", "v1", "Namespace", "namespaces"),
            clusterWide("", "v1", "Node", "nodes"),
            clusterWide("apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions"),
            clusterWide("storage.k8s.io", "v1", "StorageClass", "storageclasses"),
            clusterWide("scheduling.k8s.io", "v1", "PriorityClass", "priorityclasses"),
            clusterWide("node.k8s.io", "v1", "RuntimeClass", "runtimeclasses"),
            clusterWide(NETWORKING, "v1", "IngressClass", "ingressclasses"),
            clusterWide("", "v1", "PersistentVolume", "persistentvolumes"),
            namespaced("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims"),
            clusterWide("storage.k8s.io", "v1", "VolumeAttachment", "volumeattachments"),
            large("ConfigMap", "configmaps"),
            large("Secret", "secrets"),
            namespaced("", "v1", "ServiceAccount", "serviceaccounts"),
            namespaced("", "v1", "ResourceQuota", "resourcequotas"),
            namespaced("", "v1", "LimitRange", "limitranges"),
            clusterWide(RBAC, "v1", "ClusterRole", "clusterroles"),
            clusterWide(RBAC, "v1", "ClusterRoleBinding", "clusterrolebindings"),
            namespaced(RBAC, "v1", "Role", "roles"),
            namespaced(RBAC, "v1", "RoleBinding", "rolebindings"),
            namespaced("apps", "v1", "Deployment", "deployments"),
            namespaced("apps", "v1", "StatefulSet", "statefulsets"),
            namespaced("apps", "v1", "DaemonSet", "daemonsets"),
            namespaced("apps", "v1", "ReplicaSet", "replicasets"),
            namespaced("batch", "v1", "CronJob", "cronjobs"),
            namespaced("batch", "v1", "Job", "jobs"),
            namespaced("autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers"),
            namespaced("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets"),
            namespaced("", "v1", "Pod", "pods"),
            namespaced("discovery.k8s.io", "v1", "EndpointSlice", "endpointslices"),
            namespaced("", "v1", "Service", "services"),
            namespaced(NETWORKING, "v1", "Ingress", "ingresses"),
            namespaced(NETWORKING, "v1", "NetworkPolicy", "networkpolicies"),
            clusterWide(ADMISSION, "v1", "ValidatingWebhookConfiguration", "validatingwebhookconfigurations"),
            clusterWide(ADMISSION, "v1", "MutatingWebhookConfiguration", "mutatingwebhookconfigurations"),
            clusterWide(ADMISSION, "v1", "ValidatingAdmissionPolicy", "validatingadmissionpolicies"),
            clusterWide(ADMISSION, "v1", "ValidatingAdmissionPolicyBinding", "validatingadmissionpolicybindings"),
            clusterWide("apiregistration.k8s.io", "v1", "APIService", "apiservices"),
            gateway("ReferenceGrant", "referencegrants", true, "v1", "v1beta1"),
            gateway("GatewayClass", "gatewayclasses", false, "v1", "v1beta1"),
            gateway("Gateway", "gateways", true, "v1", "v1beta1"),
            gateway("HTTPRoute", "httproutes", true, "v1", "v1beta1"),
            gateway("GRPCRoute", "grpcroutes", true, "v1", "v1alpha2"),
            gateway("TLSRoute", "tlsroutes", true, "v1", "v1alpha3", "v1alpha2"),
            gateway("TCPRoute", "tcproutes", true, "v1", "v1alpha2"),
            namespaced("", "v1", "Event", "events"));

    /** The version of the given number, as a kind that can be asked for. */
    ServedKind served(String version) {
        return new ServedKind(group, version, kind, plural, namespaced, secretive);
    }
}
