package dev.hindsight.resource.change.words;

import dev.hindsight.resource.change.Difference;
import dev.hindsight.resource.change.Row;
import java.util.List;

/** What makes pods: how many are wanted and how many there are. */
public final class WorkloadWords {
    public static final List<Row> ROWS = List.of(
            Row.value("spec.replicas", WorkloadWords::scaled),
            Row.value("status.replicas", difference -> count("has", "replica", difference)),
            Row.value("status.readyReplicas", difference -> ofWanted("ready", difference)),
            Row.value("status.updatedReplicas", difference -> ofWanted("up to date", difference)),
            Row.value("status.availableReplicas", difference -> ofWanted("available", difference)),
            Row.silent("status.unavailableReplicas"),
            Row.silent("status.fullyLabeledReplicas"),
            Row.silent("status.currentReplicas"),
            Row.silent("status.currentRevision"),
            Row.value("status.updateRevision", difference -> "rolls out revision " + difference.afterText()),
            Row.value(
                    "spec.paused", difference -> difference.after().isTrue() ? "roll-out paused" : "roll-out resumed"),
            Row.value("spec.suspend", difference -> difference.after().isTrue() ? "suspended" : "resumed"),
            Row.value("spec.schedule", difference -> GenericWords.changed("schedule", difference)),
            Row.value("spec.selector.*", WorkloadWords::selector),
            Row.value("spec.selector.matchLabels.*", WorkloadWords::selector),
            Row.value(
                    "spec.template.metadata.labels.*",
                    difference -> GenericWords.changed("label " + difference.name() + " of its pods", difference)),
            Row.value("spec.template.metadata.annotations.*", WorkloadWords::podAnnotation),
            Row.value("status.active", difference -> pods("running", difference)),
            Row.value("status.ready", difference -> pods("ready", difference)),
            Row.value("status.succeeded", difference -> pods("succeeded", difference)),
            Row.value("status.failed", difference -> pods("failed", difference)),
            Row.silent("status.completionTime"),
            Row.coming(
                    "status.active[]",
                    difference -> "job " + difference.last().key() + (difference.came() ? " started" : " is over")),
            Row.value("status.lastScheduleTime", difference -> "a run was due at " + difference.afterText()),
            Row.value("status.lastSuccessfulTime", difference -> "a run succeeded at " + difference.afterText()),
            Row.value("status.desiredReplicas", difference -> GenericWords.changed("wanted replicas", difference)),
            Row.silent("status.lastScaleTime"),
            Row.value(
                    "status.disruptionsAllowed", difference -> GenericWords.changed("allowed disruptions", difference)),
            Row.value("status.currentHealthy", difference -> GenericWords.changed("healthy pods", difference)),
            Row.value(
                    "status.desiredHealthy",
                    difference -> GenericWords.changed("pods that must be healthy", difference)),
            Row.value("status.expectedPods", difference -> GenericWords.changed("pods that it covers", difference)));

    private WorkloadWords() {}

    private static String scaled(Difference difference) {
        return difference.came() || difference.went()
                ? GenericWords.changed("wanted replicas", difference)
                : "scaled from " + difference.beforeText() + " to " + difference.afterText();
    }

    private static String count(String verb, String thing, Difference difference) {
        long count = difference.after().number(0);
        if (isSameNumber(difference)) {
            return null;
        }
        return verb + " " + count + " " + thing + (count == 1 ? "" : "s") + " now, had "
                + difference.before().number(0);
    }

    /** None and nothing said are the same number. */
    private static boolean isSameNumber(Difference difference) {
        return difference.before().number(0) == difference.after().number(0);
    }

    private static String ofWanted(String what, Difference difference) {
        if (isSameNumber(difference)) {
            return null;
        }
        long count = difference.after().number(0);
        long wanted = difference.now().body().at("spec", "replicas").number(1);
        String are = count == 1 && wanted == 1 ? " replica is " : " replicas are ";
        return (count == 0 && wanted > 0 ? "none of " + wanted : count + " of " + wanted)
                + are + what + " now, " + (difference.before().number(0) == 1 ? "was " : "were ")
                + difference.before().number(0);
    }

    private static String selector(Difference difference) {
        return GenericWords.changed("selector " + difference.name(), difference);
    }

    private static String podAnnotation(Difference difference) {
        return difference.name().equals("kubectl.kubernetes.io/restartedAt")
                ? "a restart of all pods was asked for"
                : GenericWords.changed("annotation " + difference.name() + " of its pods", difference);
    }

    private static String pods(String what, Difference difference) {
        if (difference.after().items().isEmpty() && difference.before().items().isEmpty()) {
            long count = difference.after().number(0);
            if (isSameNumber(difference)) {
                return null;
            }
            return count == 0 ? "no pod " + what + " any more" : count + (count == 1 ? " pod " : " pods ") + what;
        }
        return GenericWords.of(difference);
    }
}
