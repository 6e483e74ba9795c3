package dev.hindsight.finding.reliability;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.resource.part.ContainerStatus;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.topology.PodState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the runs of a pod's containers went, from what the kubelet tells of the present one and the one before. */
final class Runs {
    /** A run that lasts longer than this ends a crash loop: the kubelet starts its back-off anew after ten minutes. */
    private static final Duration GOOD_RUN = Duration.ofMinutes(10);

    /** The kubelet's shortest back-off is 10 s; a container that came back after less was not held back. */
    private static final Duration BACK_OFF = Duration.ofSeconds(9);

    private Runs() {}

    /** The containers that are meant to run; none of a pod that has ended, as it will not run again. */
    static List<ContainerStatus> of(Facts pod) {
        String phase = pod.body().at("status").text("phase");
        return phase.equals("Succeeded") || phase.equals("Failed")
                ? List.of()
                : Containers.statuses(pod).stream()
                        .filter(status -> status.role() != Role.EPHEMERAL)
                        .toList();
    }

    /**
     * Whether a container is in a crash loop. The reason CrashLoopBackOff shows only while the kubelet holds the
     * container back; in the short runs between, it is still the same loop: until the container is ready, or has run
     * for long.
     */
    static boolean isCrashLoop(Facts pod, ContainerStatus status) {
        if (status.waiting().text("reason").equals("CrashLoopBackOff")) {
            return true;
        }
        Tree before = status.lastTerminated();
        if (before.isEmpty() || status.ready()) {
            return false;
        }
        if (status.terminated().isPresent()) {
            return isFailure(pod, status.terminated()) && isFailure(pod, before) && wasShort(status.terminated());
        }
        return status.running() && wasHeldBack(status) && wasShort(before) && !PodState.wasReadyBefore(pod);
    }

    private static boolean isFailure(Facts pod, Tree run) {
        return run.number("exitCode", 0) != 0
                || pod.body().at("spec").text("restartPolicy").equals("Always");
    }

    private static boolean wasShort(Tree run) {
        return between(run.text("startedAt"), run.text("finishedAt"))
                .filter(lasted -> lasted.compareTo(GOOD_RUN) >= 0)
                .isEmpty();
    }

    private static boolean wasHeldBack(ContainerStatus status) {
        String ended = status.lastTerminated().text("finishedAt");
        String started = status.status().at("state", "running").text("startedAt");
        return between(ended, started)
                .filter(pause -> pause.compareTo(BACK_OFF) >= 0)
                .isPresent();
    }

    private static Optional<Duration> between(String from, String until) {
        Optional<Instant> start = PodState.time(from);
        Optional<Instant> end = PodState.time(until);
        return start.isPresent() && end.isPresent()
                ? Optional.of(Duration.between(start.get(), end.get()))
                : Optional.empty();
    }

    /** Killed for its memory and not healed. Healed is: it runs and is ready again, or ended with success. */
    static boolean isOutOfMemory(ContainerStatus status) {
        if (status.terminated().isPresent()) {
            return isOutOfMemory(status.terminated())
                    || isOutOfMemory(status.lastTerminated())
                            && status.terminated().number("exitCode", 0) != 0;
        }
        return isOutOfMemory(status.lastTerminated()) && !status.ready();
    }

    static boolean isOutOfMemory(Tree run) {
        return run.text("reason").equals("OOMKilled");
    }

    /** Ended with an error and will be, or was, started again, and is not yet ready. */
    static boolean isRestartedAfterError(Facts pod, ContainerStatus status) {
        if (pod.body().at("spec").text("restartPolicy").equals("Never")) {
            return false;
        }
        Tree last = status.terminated().isPresent() ? status.terminated() : status.lastTerminated();
        boolean untold = last.isEmpty() && status.restarts() > 0 && !status.running();
        return !status.ready() && (untold || last.number("exitCode", 0) != 0);
    }
}
