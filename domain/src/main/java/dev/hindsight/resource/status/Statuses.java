package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.kind.KindRows;
import java.util.Map;
import java.util.function.Function;

/** Which kind's status is told by which rule; one of Kubernetes' own kinds that is not named can only be there. */
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
            Map.entry("VolumeAttachment", StorageStatus::attachment),
            Map.entry("HTTPRoute", RouteStatus::of),
            Map.entry("GRPCRoute", RouteStatus::of),
            Map.entry("TLSRoute", RouteStatus::of),
            Map.entry("TCPRoute", RouteStatus::of),
            Map.entry("UDPRoute", RouteStatus::of),
            Map.entry("Gateway", CustomStatus::of),
            Map.entry("GatewayClass", CustomStatus::of),
            Map.entry("CustomResourceDefinition", CustomStatus::of),
            Map.entry("APIService", CustomStatus::of));

    private Statuses() {}

    public static ResourceStatus of(Facts facts) {
        String kind = facts.ref().kind();
        boolean deleting = facts.body().at("metadata", "deletionTimestamp").isPresent();
        if (deleting && !kind.equals("Pod")) {
            return ResourceStatus.of(Level.PROGRESSING, "Terminating", waitingFor(facts));
        }
        return KindRows.isKnown(facts.ref().apiVersion(), kind)
                ? ROWS.getOrDefault(kind, Statuses::exists).apply(facts)
                : CustomStatus.of(facts);
    }

    private static String waitingFor(Facts facts) {
        String finalizers = String.join(
                ", ",
                facts.body().at("metadata", "finalizers").items().stream()
                        .map(finalizer -> finalizer.text())
                        .toList());
        return finalizers.isEmpty() ? "" : "waits for " + finalizers;
    }

    private static ResourceStatus exists(Facts facts) {
        return ResourceStatus.of(Level.OK, "Active", "");
    }
}
