package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.resource.part.Owner;
import dev.hindsight.resource.part.Owners;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which objects somebody wrote, as opposed to those that a controller made from them. */
public final class Workloads {
    /** The kinds that have or make pods. */
    public static final Set<String> KINDS = Set.of(
            "Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob", "ReplicationController");

    private static final Set<String> MAKERS_OF_CONTROLLERS = Set.of("Deployment", "CronJob");

    /** Whose templates say what their pods say; of a node it is the kubelet's own pod. */
    private static final Set<String> MAKERS_OF_PODS =
            Set.of("ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController");

    private static final List<String> ENDS_OF_JOBS =
            List.of("Complete", "Failed", "SuccessCriteriaMet", "FailureTarget");

    private Workloads() {}

    /**
     * Whether what the specification wants is judged here, and not on a controller above or a replica below: so that
     * one mistake in a template is one finding, however many pods it makes. A pod of the kubelet itself (its owner is
     * the Node) stands for itself, and so does one whose controller is of a kind without a template that is known.
     */
    public static boolean isTop(Facts facts) {
        Optional<String> controller = Owners.controllerOf(facts).map(Owner::kind);
        return switch (facts.ref().kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "CronJob" -> true;
            case "Job" -> controller.filter(MAKERS_OF_CONTROLLERS::contains).isEmpty();
            case "ReplicaSet" ->
                controller.filter(MAKERS_OF_CONTROLLERS::contains).isEmpty() && wanted(facts) > 0;
            case "ReplicationController" -> controller.isEmpty();
            case "Pod" -> controller.filter(MAKERS_OF_PODS::contains).isEmpty();
            default -> false;
        };
    }

    /** Whether pods run, or will run, because of it: not scaled to zero, not suspended, not completed. */
    public static boolean isInUse(Facts facts) {
        return switch (facts.ref().kind()) {
            case "Pod" -> PodState.of(facts) != PodState.ENDED && PodState.of(facts) != PodState.LEAVING;
            case "Job" -> ENDS_OF_JOBS.stream().noneMatch(end -> Conditions.isTrue(facts, end));
            case "DaemonSet", "CronJob" -> true;
            default -> wanted(facts) > 0;
        };
    }

    /** How many replicas are wanted; Kubernetes' default of 1 where nothing is said. */
    public static long wanted(Facts facts) {
        return facts.ref().kind().equals("DaemonSet")
                ? facts.body().at("status").number("desiredNumberScheduled", 0)
                : facts.body().at("spec").number("replicas", 1);
    }

    /** How many of its pods are ready now. */
    public static long ready(Facts facts) {
        String field = facts.ref().kind().equals("DaemonSet") ? "numberReady" : "readyReplicas";
        return facts.body().at("status").number(field, 0);
    }
}
