package dev.hindsight.change.detection;

import dev.hindsight.change.Category;
import dev.hindsight.resource.Change;
import dev.hindsight.resource.Change.Aspect;
import dev.hindsight.resource.ResourceRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a difference is about, by its object's kind and its place; what has no row is no change that is told. */
final class Categories {
    private static final Set<String> ROUTES = Set.of(
            "Ingress",
            "IngressClass",
            "HTTPRoute",
            "GRPCRoute",
            "TCPRoute",
            "TLSRoute",
            "UDPRoute",
            "Gateway",
            "GatewayClass");

    private static final Set<String> WORKLOADS = Set.of(
            "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job", "CronJob", "Pod");

    /** Kinds whose whole specification is about one thing. */
    private static final Map<String, Category> BY_KIND = Map.ofEntries(
            Map.entry("ConfigMap", Category.CONFIG),
            Map.entry("Secret", Category.CONFIG),
            Map.entry("ResourceQuota", Category.QUOTA),
            Map.entry("LimitRange", Category.LIMITS),
            Map.entry("Role", Category.RBAC),
            Map.entry("ClusterRole", Category.RBAC),
            Map.entry("RoleBinding", Category.RBAC),
            Map.entry("ClusterRoleBinding", Category.RBAC),
            Map.entry("ServiceAccount", Category.RBAC),
            Map.entry("Node", Category.NODE),
            Map.entry("Service", Category.SERVICE),
            Map.entry("NetworkPolicy", Category.NETWORK_POLICY),
            Map.entry("HorizontalPodAutoscaler", Category.AUTOSCALING),
            Map.entry("PodDisruptionBudget", Category.BUDGET),
            Map.entry("Namespace", Category.NAMESPACE),
            Map.entry("StorageClass", Category.STORAGE),
            Map.entry("PersistentVolume", Category.STORAGE),
            Map.entry("PersistentVolumeClaim", Category.STORAGE));

    /** Below the template of a workload's pods; the first that is found counts. */
    private static final List<Row> IN_TEMPLATE = List.of(
            new Row(Pattern.compile("\\.image$"), Category.IMAGE),
            new Row(Pattern.compile("\\.(env|envFrom)\\["), Category.ENVIRONMENT),
            new Row(Pattern.compile("\\.(command|args)$"), Category.COMMAND),
            new Row(Pattern.compile("\\.(readiness|liveness|startup)Probe\\b"), Category.PROBES),
            new Row(Pattern.compile("\\.resources\\b"), Category.RESOURCES),
            new Row(Pattern.compile("\\.volumes\\[[^]]*]\\.?(configMap|secret|projected)?"), Category.TEMPLATE),
            new Row(Pattern.compile(""), Category.TEMPLATE));

    private static final Pattern TEMPLATE = Pattern.compile("^spec\\.(jobTemplate\\.spec\\.)?template\\b");
    private static final Pattern SCHEDULE = Pattern.compile("^spec\\.(schedule|suspend|timeZone|concurrencyPolicy)$");

    /** Taints that Kubernetes itself sets from the conditions of a node. */
    private static final Pattern AUTOMATIC_TAINT =
            Pattern.compile("^spec\\.taints\\[node\\.(kubernetes|cloudprovider)");

    private static final Pattern NODE_STATE = Pattern.compile("^status\\.(nodeInfo\\b|capacity\\b)");

    private static final Pattern LABEL = Pattern.compile("^metadata\\.labels\\b");
    private static final Set<String> LABELS_MATTER = Set.of("Node", "Namespace");
    private static final Pattern ANNOTATION = Pattern.compile("^metadata\\.annotations\\b");
    private static final Pattern NOTE =
            Pattern.compile("kubernetes\\.io/(revision|change-cause)|meta\\.helm\\.sh|argocd|fluxcd");

    private record Row(Pattern place, Category category) {}

    private Categories() {}

    /** What an object's coming and going is about. */
    static Category of(ResourceRef ref) {
        return ROUTES.contains(ref.kind())
                ? Category.ROUTE
                : WORKLOADS.contains(ref.kind()) ? Category.WORKLOAD : BY_KIND.getOrDefault(ref.kind(), Category.OTHER);
    }

    static boolean isTemplate(Change change) {
        return TEMPLATE.matcher(change.path()).find();
    }

    /** Empty for what only moves along, and for what a controller notes. */
    static Optional<Category> of(ResourceRef ref, Change change) {
        String path = change.path();
        if (change.aspect() == Aspect.STATUS) {
            return ref.kind().equals("Node") && NODE_STATE.matcher(path).find()
                    ? Optional.of(Category.NODE)
                    : Optional.empty();
        }
        if (change.aspect() == Aspect.META) {
            return metadata(ref, path);
        }
        if (WORKLOADS.contains(ref.kind())) {
            return Optional.of(ofWorkload(path));
        }
        boolean automatic =
                ref.kind().equals("Node") && AUTOMATIC_TAINT.matcher(path).find()
                        || ref.kind().equals("Namespace")
                        || ref.kind().startsWith("PersistentVolume") && path.equals("spec.volumeName");
        return automatic ? Optional.empty() : Optional.of(of(ref));
    }

    private static Category ofWorkload(String path) {
        if (TEMPLATE.matcher(path).find()) {
            return IN_TEMPLATE.stream()
                    .filter(row -> row.place().matcher(path).find())
                    .findFirst()
                    .map(Row::category)
                    .orElseThrow();
        }
        if (path.equals("spec.replicas")) {
            return Category.SCALE;
        }
        return SCHEDULE.matcher(path).find() ? Category.SCHEDULE : Category.WORKLOAD;
    }

    private static Optional<Category> metadata(ResourceRef ref, String path) {
        boolean label =
                LABELS_MATTER.contains(ref.kind()) && LABEL.matcher(path).find();
        boolean annotation = (ROUTES.contains(ref.kind()) || ref.kind().equals("Service"))
                && ANNOTATION.matcher(path).find()
                && !NOTE.matcher(path).find();
        return label || annotation ? Optional.of(Category.METADATA) : Optional.empty();
    }
}
