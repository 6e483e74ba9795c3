package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import java.util.Map;
import java.util.function.Function;

/** Which kind's status is told by which rule. */
public final class Statuses {
    private static final Map<String, Function<Facts, ResourceStatus>> ROWS = Map.ofEntries(
            Map.entry("Pod", PodStatus::of),
            Map.entry("Deployment", WorkloadStatus::deployment),
            Map.entry("ReplicaSet", WorkloadStatus::replicaSet),
            Map.entry("ReplicationController", WorkloadStatus::replicaSet),
            Map.entry("StatefulSet", WorkloadStatus::statefulSet),
            Map.entry("DaemonSet", WorkloadStatus::daemonSet),
            Map.entry("Job", JobStatus::job),
            Map.entry("CronJob", JobStatus::cronJob),
            Map.entry("Node", ClusterStatus::node),
            Map.entry("Namespace", ClusterStatus::namespace),
            Map.entry("Event", ClusterStatus::event),
            Map.entry("ResourceQuota", ClusterStatus::quota),
            Map.entry("PersistentVolume", StorageStatus::volume),
            Map.entry("PersistentVolumeClaim", StorageStatus::claim),
            Map.entry("Service", NetworkStatus::service),
            Map.entry("EndpointSlice", NetworkStatus::endpointSlice),
            Map.entry("HorizontalPodAutoscaler", ScalingStatus::autoscaler),
            Map.entry("PodDisruptionBudget", ScalingStatus::disruptionBudget),
            Map.entry("Ingress", Statuses::exists),
            Map.entry("NetworkPolicy", Statuses::exists),
            Map.entry("ConfigMap", Statuses::exists),
            Map.entry("Secret", Statuses::exists),
            Map.entry("ServiceAccount", Statuses::exists),
            Map.entry("StorageClass", Statuses::exists),
            Map.entry("LimitRange", Statuses::exists),
            Map.entry("Role", Statuses::exists),
            Map.entry("ClusterRole", Statuses::exists),
            Map.entry("RoleBinding", Statuses::exists),
            Map.entry("ClusterRoleBinding", Statuses::exists));

    private Statuses() {}

    public static ResourceStatus of(Facts facts) {
        String kind = facts.ref().kind();
        boolean deleting = facts.body().at("metadata", "deletionTimestamp").isPresent();
        if (deleting && !kind.equals("Pod")) {
            return ResourceStatus.of(Level.PROGRESSING, "Terminating", waitingFor(facts));
        }
        return ROWS.getOrDefault(kind, OtherStatus::of).apply(facts);
    }

    private static String waitingFor(Facts facts) {
        String finalizers = String.join(
                ", ",
                facts.body().at("metadata", "finalizers").items().stream()
                        .map(finalizer -> finalizer.text())
                        .toList());
        return finalizers.isEmpty() ? "" : "waits for " + finalizers;
    }

    /** Such an object can only be there or not. */
    private static ResourceStatus exists(Facts facts) {
        return ResourceStatus.of(Level.OK, "Active", "");
    }
}
