package dev.hindsight.finding.neighbour;

import static dev.hindsight.finding.check.Judging.containers;
import static dev.hindsight.finding.check.Judging.evidence;
import static dev.hindsight.finding.check.Judging.verb;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.resource.part.ContainerStatus;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.KubernetesEvents;
import dev.hindsight.topology.PodState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pods that run and do not serve, or cannot begin to run. */
public final class PodNeighbourRules {
    private static final Rule PROBE_FAILING = Row.reliability("probe-failing", "Container is not ready")
            .why("The container runs but its probe fails, so that it gets no requests.")
            .costs(Severity.HIGH, 2, 10)
            .from(
                    "failures",
                    "it was ready before; or, of a new one, as many as its probe allows, later after its start than the"
                            + " limit")
            .limit(PodEvents.WARM_UP.toSeconds(), "seconds")
            .remedy("See how the probe fails: kubectl -n {namespace} describe pod {name} ; what the container says:"
                    + " kubectl -n {namespace} logs {name} -c {container} --tail=100")
            .docs("tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")
            .amongNeighbours("Pod");

    private static final Rule START_BLOCKED = Row.reliability("start-blocked", "Pod cannot be started")
            .why("The node cannot mount a volume of the pod or give it a network; its containers wait.")
            .costs(Severity.HIGH, 3, 15)
            .from("failures", "as many as the limit told by Events while the pod waits")
            .limit(PodEvents.START_FAILURES_AT_LEAST, "failures")
            .remedy(
                    "See what fails: kubectl -n {namespace} describe pod {name} ; of volumes: kubectl -n {namespace} get"
                            + " pvc,configmaps,secrets")
            .docs("tasks/debug/debug-application/debug-pods/#my-pod-stays-waiting")
            .amongNeighbours("Pod");

    private PodNeighbourRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(
                NeighbourRule.measured(PROBE_FAILING, PodNeighbourRules::probeFailing),
                NeighbourRule.measured(START_BLOCKED, PodNeighbourRules::startBlocked));
    }

    private static Optional<Verdict> probeFailing(Rule row, ClusterModel model, Facts pod) {
        PodState state = PodState.of(pod);
        if (state != PodState.STARTING && state != PodState.TROUBLED) {
            return Optional.empty();
        }
        Duration warmUp = Duration.ofSeconds(row.limitValue().longValue());
        boolean wasReady = PodState.wasReadyBefore(pod);
        List<String> names = new ArrayList<>();
        List<Evidence> found = new ArrayList<>();
        for (ContainerStatus status : Containers.statuses(pod)) {
            boolean serves = status.role() == Role.MAIN && status.running() && !status.ready();
            if (serves && (wasReady || PodEvents.neverGetsReady(model, pod, status, warmUp))) {
                names.add(status.name());
                found.add(evidence(pod, status.place() + ".ready", "false"));
                PodEvents.ofProbes(model, pod, status).forEach(event -> found.add(PodEvents.evidence(event)));
            }
        }
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Conditions.of(pod, "Ready").ifPresent(ready -> found.add(evidence(pod, ready)));
        String message = containers(names)
                + (wasReady
                        ? verb(names, " is no longer ready", " are no longer ready")
                        : verb(names, " does not get ready: its probe fails", " do not get ready: their probes fail"));
        return Optional.of(new Verdict(message, found));
    }

    private static Optional<Verdict> startBlocked(Rule row, ClusterModel model, Facts pod) {
        List<Facts> failures = PodEvents.ofStart(model, pod, row.limitValue().longValue());
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        boolean sandbox = failures.stream().map(KubernetesEvents::reason).anyMatch("FailedCreatePodSandBox"::equals);
        String message = sandbox
                ? "The pod gets no sandbox, mostly because of its network"
                : "A volume of the pod cannot be mounted";
        return Optional.of(
                new Verdict(message, failures.stream().map(PodEvents::evidence).toList()));
    }
}
