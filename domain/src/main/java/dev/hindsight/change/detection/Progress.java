package dev.hindsight.change.detection;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.topology.Workloads;

/** How far a roll-out has come, as {@code kubectl rollout status} tells it. */
final class Progress {
    private Progress() {}

    static boolean isComplete(Facts facts) {
        Tree status = facts.body().at("status");
        long wanted = Workloads.wanted(facts);
        return switch (facts.ref().kind()) {
            case "Deployment" ->
                status.number("updatedReplicas", 0) == wanted
                        && status.number("replicas", 0) == wanted
                        && status.number("availableReplicas", 0) >= wanted
                        && !isUnderWay(facts);
            case "StatefulSet" ->
                status.number("readyReplicas", 0) >= wanted
                        && (status.number("updatedReplicas", 0) >= wanted - partition(facts)
                                || status.text("currentRevision").equals(status.text("updateRevision")))
                        && !status.text("updateRevision").isEmpty();
            case "DaemonSet" ->
                status.isPresent()
                        && status.number("updatedNumberScheduled", 0) >= wanted
                        && status.number("numberAvailable", 0) >= wanted;
            default -> false;
        };
    }

    /** Pods of a lower number than this keep what they were made from. */
    private static long partition(Facts facts) {
        return facts.body().at("spec", "updateStrategy", "rollingUpdate").number("partition", 0);
    }

    private static boolean isUnderWay(Facts facts) {
        return Conditions.of(facts, "Progressing")
                .filter(condition -> !condition.reason().equals("NewReplicaSetAvailable"))
                .isPresent();
    }

    static boolean isStuck(Facts facts) {
        return Conditions.of(facts, "Progressing")
                .filter(Condition::isFalse)
                .filter(condition -> condition.reason().equals("ProgressDeadlineExceeded"))
                .isPresent();
    }

    /** Whether a new template reaches the pods by itself. */
    static boolean rollsByItself(Facts facts) {
        Tree spec = facts.body().at("spec");
        boolean onDelete = spec.at("updateStrategy").text("type").equals("OnDelete");
        return Workloads.wanted(facts) > 0 && !onDelete || facts.ref().kind().equals("DaemonSet") && !onDelete;
    }

    /** Whether both the template and what the controller made of it are seen at once, as after a time without sight. */
    static boolean isOverAlready(Facts before, Facts now) {
        String revision = revisionOfPods(now);
        return isComplete(now) && !revision.isEmpty() && !revision.equals(revisionOfPods(before));
    }

    /** As the controller itself notes it; a DaemonSet's does not. */
    private static String revisionOfPods(Facts facts) {
        return switch (facts.ref().kind()) {
            case "Deployment" -> facts.body().at("metadata", "annotations").text("deployment.kubernetes.io/revision");
            case "StatefulSet" -> facts.body().at("status").text("updateRevision");
            default -> "";
        };
    }

    /** The number of the revision that is rolled out; null where none is told. */
    static String revision(Facts facts) {
        Tree annotations = facts.body().at("metadata", "annotations");
        String number =
                switch (facts.ref().kind()) {
                    case "Deployment" -> annotations.text("deployment.kubernetes.io/revision");
                    case "DaemonSet" -> annotations.text("deprecated.daemonset.template.generation");
                    default -> "";
                };
        return number.isEmpty() ? null : number;
    }
}
