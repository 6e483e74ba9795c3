package dev.hindsight.detect.recording;

import dev.hindsight.watch.WatchedKind;
import java.util.List;

/** What a recorder lists at its start: a kind of these without an object in the recording has none in the cluster. */
final class RecordedKinds {
    private RecordedKinds() {}

    static final List<WatchedKind> ALL = List.of(
            new WatchedKind("v1", "Pod"),
            new WatchedKind("v1", "Node"),
            new WatchedKind("v1", "Namespace"),
            new WatchedKind("v1", "Event"),
            new WatchedKind("v1", "Service"),
            new WatchedKind("v1", "ConfigMap"),
            new WatchedKind("v1", "Secret"),
            new WatchedKind("v1", "ServiceAccount"),
            new WatchedKind("v1", "PersistentVolume"),
            new WatchedKind("v1", "PersistentVolumeClaim"),
            new WatchedKind("v1", "ResourceQuota"),
            new WatchedKind("v1", "LimitRange"),
            new WatchedKind("apps/v1", "Deployment"),
            new WatchedKind("apps/v1", "ReplicaSet"),
            new WatchedKind("apps/v1", "StatefulSet"),
            new WatchedKind("apps/v1", "DaemonSet"),
            new WatchedKind("batch/v1", "Job"),
            new WatchedKind("batch/v1", "CronJob"),
            new WatchedKind("discovery.k8s.io/v1", "EndpointSlice"),
            new WatchedKind("networking.k8s.io/v1", "Ingress"),
            new WatchedKind("networking.k8s.io/v1", "NetworkPolicy"),
            new WatchedKind("storage.k8s.io/v1", "StorageClass"),
            new WatchedKind("autoscaling/v2", "HorizontalPodAutoscaler"),
            new WatchedKind("policy/v1", "PodDisruptionBudget"),
            new WatchedKind("rbac.authorization.k8s.io/v1", "Role"),
            new WatchedKind("rbac.authorization.k8s.io/v1", "RoleBinding"),
            new WatchedKind("rbac.authorization.k8s.io/v1", "ClusterRole"),
            new WatchedKind("rbac.authorization.k8s.io/v1", "ClusterRoleBinding"));
}
