package dev.hindsight.topology;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.resource.part.ContainerStatus;
import dev.hindsight.resource.part.Containers;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How far a pod has come, as its own status tells. */
public enum PodState {
    READY,
    /** On its way to ready, and nothing says that it will not get there. */
    STARTING,
    /** Not ready, and either something went wrong or it has been ready before. */
    TROUBLED,
    /** Completed or failed; it will not run again. */
    ENDED,
    /** Somebody deleted it. */
    LEAVING;

    private static final Set<String> ON_THE_WAY = Set.of("", "ContainerCreating", "PodInitializing");

    public static PodState of(Facts pod) {
        Tree body = pod.body();
        if (body.at("metadata", "deletionTimestamp").isPresent()) {
            return LEAVING;
        }
        String phase = body.at("status").text("phase");
        if (phase.equals("Succeeded") || phase.equals("Failed")) {
            return ENDED;
        }
        if (Conditions.isTrue(pod, "Ready")) {
            return READY;
        }
        return isUnschedulable(pod) || hasFailed(pod) || wasReadyBefore(pod) ? TROUBLED : STARTING;
    }

    public static boolean isUnschedulable(Facts pod) {
        return Conditions.of(pod, "PodScheduled")
                .filter(condition -> condition.isFalse() && condition.reason().equals("Unschedulable"))
                .isPresent();
    }

    private static boolean hasFailed(Facts pod) {
        for (ContainerStatus status : Containers.statuses(pod)) {
            boolean waitsWronglyOrEnded = !ON_THE_WAY.contains(status.waiting().text("reason"))
                    || endedBadly(status.terminated())
                    || endedBadly(status.lastTerminated());
            if (status.role() != Role.EPHEMERAL && waitsWronglyOrEnded) {
                return true;
            }
        }
        return false;
    }

    private static boolean endedBadly(Tree terminated) {
        return terminated.isPresent() && terminated.number("exitCode", 0) != 0;
    }

    /** A pod's Ready condition turns false when the pod is made; if it did so after the containers started, it was true. */
    public static boolean wasReadyBefore(Facts pod) {
        Optional<Instant> unreadySince =
                Conditions.of(pod, "Ready").filter(Condition::isFalse).flatMap(condition -> time(condition.since()));
        return unreadySince
                .filter(since -> lastStart(pod).filter(since::isAfter).isPresent())
                .isPresent();
    }

    /** When the last of the running main containers started; empty when none runs. */
    public static Optional<Instant> lastStart(Facts pod) {
        return Containers.statuses(pod).stream()
                .filter(status -> status.role() == Role.MAIN)
                .flatMap(status -> time(status.status().at("state", "running").text("startedAt")).stream())
                .max(Instant::compareTo);
    }

    /** Empty for what is no time. */
    public static Optional<Instant> time(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (java.time.format.DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
