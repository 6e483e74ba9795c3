package dev.hindsight.resource.status;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceStatus;
import dev.hindsight.resource.ResourceStatus.Level;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import java.util.Optional;

/** What keeps a number of pods: how many of the wanted ones are ready, and whether a roll-out is on its way. */
final class WorkloadStatus {
    /** What a Deployment's Progressing condition says once its last roll-out has ended. */
    private static final String ROLLED_OUT = "NewReplicaSetAvailable";

    private WorkloadStatus() {}

    static ResourceStatus deployment(Facts facts) {
        Tree status = facts.body().at("status");
        long wanted = wanted(facts);
        long ready = status.number("readyReplicas", 0);
        long updated = status.number("updatedReplicas", 0);
        Optional<Condition> progress = Conditions.of(facts, "Progressing");
        ResourceStatus judged;
        if (progress.filter(Condition::isFalse).isPresent()) {
            judged = ResourceStatus.of(Level.FAILED, "Stalled", progress.get().message());
        } else if (Conditions.isTrue(facts, "ReplicaFailure")) {
            judged = failure(facts);
        } else if (facts.body().at("spec").isTrue("paused")) {
            judged = ResourceStatus.of(Level.WARNING, "Paused", "the roll-out is paused");
        } else if (wanted == 0) {
            judged = idle();
        } else if (updated < wanted || status.number("replicas", 0) > updated) {
            judged = ResourceStatus.of(Level.PROGRESSING, "Progressing", updated + " of " + wanted + " are up to date");
        } else {
            boolean rolledOut =
                    progress.map(Condition::reason).filter(ROLLED_OUT::equals).isPresent();
            judged = byReady(ready, wanted, !rolledOut);
        }
        return judged.withReady(ready, wanted);
    }

    static ResourceStatus replicaSet(Facts facts) {
        long wanted = wanted(facts);
        long ready = facts.body().at("status").number("readyReplicas", 0);
        ResourceStatus judged = Conditions.isTrue(facts, "ReplicaFailure")
                ? failure(facts)
                : wanted == 0 ? idle() : byReady(ready, wanted, true);
        return judged.withReady(ready, wanted);
    }

    static ResourceStatus statefulSet(Facts facts) {
        Tree status = facts.body().at("status");
        long wanted = wanted(facts);
        long ready = status.number("readyReplicas", 0);
        boolean rolling = !status.text("currentRevision").equals(status.text("updateRevision"))
                || status.number("replicas", 0) < wanted;
        return (wanted == 0 ? idle() : byReady(ready, wanted, rolling)).withReady(ready, wanted);
    }

    static ResourceStatus daemonSet(Facts facts) {
        Tree status = facts.body().at("status");
        long wanted = status.number("desiredNumberScheduled", 0);
        long ready = status.number("numberReady", 0);
        boolean rolling = status.number("updatedNumberScheduled", 0) < wanted;
        return (wanted == 0 ? idle() : byReady(ready, wanted, rolling)).withReady(ready, wanted);
    }

    private static ResourceStatus byReady(long ready, long wanted, boolean onTheWay) {
        if (ready >= wanted) {
            return ResourceStatus.of(Level.OK, "Ready", "");
        }
        String missing = (ready == 0 ? "none" : ready) + " of " + wanted + " ready";
        if (onTheWay) {
            return ResourceStatus.of(Level.PROGRESSING, "Progressing", missing);
        }
        return ready == 0
                ? ResourceStatus.of(Level.FAILED, "Unavailable", missing)
                : ResourceStatus.of(Level.WARNING, "Degraded", missing);
    }

    private static ResourceStatus failure(Facts facts) {
        String message =
                Conditions.of(facts, "ReplicaFailure").map(Condition::message).orElse("");
        return ResourceStatus.of(Level.FAILED, "ReplicaFailure", message);
    }

    private static ResourceStatus idle() {
        return ResourceStatus.of(Level.OK, "Idle", "none wanted");
    }

    /** One, where nothing is said, as the API has it. */
    private static long wanted(Facts facts) {
        return facts.body().at("spec", "replicas").number(1);
    }
}
