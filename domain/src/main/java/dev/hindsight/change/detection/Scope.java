package dev.hindsight.change.detection;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.resource.part.Owners;
import java.util.Set;

/** Whose changes are told, and whose coming and going only follows from them. */
final class Scope {
    /** What these say, other objects say as well; or they beat like a heart. */
    private static final Set<String> NEVER = Set.of(
            "Event",
            "EndpointSlice",
            "Endpoints",
            "Lease",
            "ControllerRevision",
            "CSINode",
            "CSIStorageCapacity",
            "VolumeAttachment",
            "CertificateSigningRequest",
            "ComponentStatus");

    /** A controller makes and unmakes them all the time. */
    private static final Set<String> CHURN = Set.of("Pod", "ReplicaSet", "Job");

    /** They do what somebody else wanted. */
    private static final Set<String> CLUSTER_ITSELF = Set.of(
            "kube-controller-manager", "kube-scheduler", "kube-apiserver", "kubelet", "cloud-controller-manager");

    private Scope() {}

    static boolean isTold(ResourceRef ref) {
        return !NEVER.contains(ref.kind());
    }

    /** Whether the object's coming, changing and going is a change of its own. */
    static boolean isTold(Facts facts) {
        return isTold(facts.ref())
                && !(CHURN.contains(facts.ref().kind())
                        && Owners.controllerOf(facts).isPresent());
    }

    /** Whether somebody outside the cluster's own machinery made it; a node joins by itself. */
    static boolean isMadeBySomebody(Facts facts) {
        return facts.ref().kind().equals("Node")
                || facts.by() == null
                || !isClusterItself(facts.by().manager());
    }

    /** @param manager null for nobody */
    static boolean isClusterItself(String manager) {
        return manager != null && CLUSTER_ITSELF.contains(manager);
    }
}
