package dev.hindsight.finding.neighbour;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.check.Judging;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.resource.part.ContainerStatus;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.KubernetesEvents;
import dev.hindsight.topology.PodState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Kubernetes' Events add to a pod's own status. They live for an hour: only those that still fit it count. */
final class PodEvents {
    private static final Set<String> START_FAILURES =
            Set.of("FailedMount", "FailedAttachVolume", "FailedMapVolume", "FailedCreatePodSandBox");

    /** One failure to mount is usual while caches fill. */
    static final long START_FAILURES_AT_LEAST = 2;

    /** Kubernetes' own default of {@code failureThreshold}. */
    private static final long PROBE_FAILURES_AT_LEAST = 3;

    /** So long any program may take to answer for the first time. */
    static final Duration WARM_UP = Duration.ofSeconds(5);

    private PodEvents() {}

    /** Failures to prepare a pod that waits for them now; empty when it does not wait, or they are few. */
    static List<Facts> ofStart(ClusterModel model, Facts pod, long atLeast) {
        if (PodState.of(pod) != PodState.STARTING || hasStarted(pod)) {
            return List.of();
        }
        List<Facts> failures = model.eventsAbout(pod.ref().uid()).stream()
                .filter(event -> START_FAILURES.contains(KubernetesEvents.reason(event)))
                .toList();
        return countOf(failures) >= atLeast ? failures : List.of();
    }

    private static boolean hasStarted(Facts pod) {
        return Containers.statuses(pod).stream()
                .anyMatch(status -> status.running() || status.terminated().isPresent() || status.restarts() > 0);
    }

    /** Failed probes of the present run of a container that is not ready now, oldest or newest. */
    static List<Facts> ofProbes(ClusterModel model, Facts pod, ContainerStatus status) {
        Optional<Instant> started =
                PodState.time(status.status().at("state", "running").text("startedAt"));
        if (started.isEmpty() || status.ready()) {
            return List.of();
        }
        return model.eventsAbout(pod.ref().uid()).stream()
                .filter(event -> KubernetesEvents.reason(event).equals("Unhealthy"))
                .filter(event -> KubernetesEvents.container(event).equals(status.name()))
                .filter(event -> KubernetesEvents.last(event)
                        .filter(last -> !last.isBefore(started.get()))
                        .isPresent())
                .toList();
    }

    /** Whether a container that was not ready yet fails its probes for longer than a start may take. */
    static boolean neverGetsReady(ClusterModel model, Facts pod, ContainerStatus status, Duration warmUp) {
        List<Facts> failures = ofProbes(model, pod, status);
        Instant started = PodState.time(status.status().at("state", "running").text("startedAt"))
                .orElse(Instant.MAX);
        boolean warm = failures.stream()
                .flatMap(event -> KubernetesEvents.last(event).stream())
                .anyMatch(last -> !last.isBefore(started)
                        && Duration.between(started, last).compareTo(warmUp) >= 0);
        return warm && countOf(failures) >= allowedFailures(pod, status);
    }

    private static long allowedFailures(Facts pod, ContainerStatus status) {
        for (Tree container : pod.body().at("spec").items("containers")) {
            if (container.text("name").equals(status.name())) {
                String probe = container.at("startupProbe").isPresent() && !status.started()
                        ? "startupProbe"
                        : "readinessProbe";
                return container.at(probe).number("failureThreshold", PROBE_FAILURES_AT_LEAST);
            }
        }
        return PROBE_FAILURES_AT_LEAST;
    }

    private static long countOf(List<Facts> events) {
        return events.stream().mapToLong(KubernetesEvents::count).sum();
    }

    /** Whether the pod is not ready and, by itself or by what Events tell, will not get ready soon. */
    static boolean isTroubled(ClusterModel model, Facts pod) {
        return switch (PodState.of(pod)) {
            case TROUBLED -> true;
            case STARTING ->
                !ofStart(model, pod, START_FAILURES_AT_LEAST).isEmpty()
                        || Containers.statuses(pod).stream()
                                .anyMatch(status ->
                                        status.role() == Role.MAIN && neverGetsReady(model, pod, status, WARM_UP));
            case READY, ENDED, LEAVING -> false;
        };
    }

    static Evidence evidence(Facts event) {
        return Judging.evidence(
                event, "message", KubernetesEvents.reason(event) + ": " + KubernetesEvents.message(event));
    }
}
