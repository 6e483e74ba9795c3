package dev.hindsight.view.resource.fold;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.resource.part.ContainerStatus;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.topology.PodState;
import java.util.List;
import java.util.Set;

/** How a pod is: what kubectl would print under STATUS, READY and RESTARTS. */
final class PodStanding {
    private static final Set<String> ON_THE_WAY = Set.of("", "ContainerCreating", "PodInitializing");

    private PodStanding() {}

    static Standing of(Facts pod) {
        List<ContainerStatus> statuses = Containers.statuses(pod).stream()
                .filter(status -> status.role() != Role.EPHEMERAL)
                .toList();
        PodState state = PodState.of(pod);
        String reason = whyNotRunning(statuses);
        Standing words =
                switch (state) {
                    case LEAVING -> Standing.of("Terminating", "", Level.PROGRESSING);
                    case ENDED -> ended(pod, reason);
                    case READY -> Standing.of("Running", "", Level.OK);
                    case STARTING -> Standing.of(phase(pod), reason, Level.PROGRESSING);
                    case TROUBLED -> troubled(pod, reason);
                };
        long parts = Containers.of(pod).stream().filter(PodStanding::counts).count();
        long ready = statuses.stream()
                .filter(status -> status.role() != Role.INIT && status.ready())
                .count();
        int restarts =
                (int) statuses.stream().mapToLong(ContainerStatus::restarts).sum();
        return new Standing(words.status(), words.reason(), words.level(), ready + "/" + parts, restarts);
    }

    private static boolean counts(dev.hindsight.resource.part.Container container) {
        return container.role() == Role.MAIN || container.role() == Role.SIDECAR;
    }

    private static String phase(Facts pod) {
        String phase = pod.body().at("status").text("phase");
        return phase.isEmpty() ? "Pending" : phase;
    }

    private static Standing ended(Facts pod, String reason) {
        if (phase(pod).equals("Succeeded")) {
            return Standing.of("Completed", "", Level.OK);
        }
        String own = pod.body().at("status").text("reason");
        return Standing.of(own.isEmpty() ? "Failed" : own, reason, Level.FAILED);
    }

    private static Standing troubled(Facts pod, String reason) {
        if (PodState.isUnschedulable(pod)) {
            return Standing.of("Pending", "Unschedulable", Level.FAILED);
        }
        if (!reason.isEmpty()) {
            return Standing.of(reason, phase(pod), Level.FAILED);
        }
        return Standing.of(phase(pod), "not ready", Level.WARNING);
    }

    /** The first container that waits or has ended for a reason of its own; empty when none has. */
    private static String whyNotRunning(List<ContainerStatus> statuses) {
        for (ContainerStatus status : statuses) {
            String reason = status.reason();
            boolean done = status.role() == Role.INIT && reason.equals("Completed");
            if (!ON_THE_WAY.contains(reason) && !done) {
                return status.role() == Role.INIT ? "Init:" + reason : reason;
            }
        }
        return "";
    }
}
