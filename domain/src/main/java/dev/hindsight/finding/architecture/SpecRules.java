package dev.hindsight.finding.architecture;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.finding.security.Spec;
import dev.hindsight.finding.security.Spec.Fault;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Container;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.topology.Workloads;
import java.util.List;
import java.util.Optional;

/** What a workload's specification leaves out, so that it harms others or heals less well. */
public final class SpecRules {
    private static final Rule NO_LIMITS = Row.architecture("no-limits", "No limits")
            .why("A container without limits can take the memory and time of all its neighbours on the node.")
            .costs(Severity.LOW, 1, 10)
            .from("containers", "one with neither a CPU nor a memory limit")
            .remedy("Give it at least a memory limit: kubectl -n {namespace} set resources {kind} {name} -c {container}"
                    + " --limits=memory=SIZE")
            .docs("concepts/configuration/manage-resources-containers/")
            .alone(Workloads.KINDS);

    private static final Rule NO_PROBES = Row.architecture("no-probes", "Served without probes")
            .why("Kubernetes sends requests before the container can answer, and does not notice when it hangs.")
            .costs(Severity.LOW, 1, 10)
            .from("containers", "one with ports and neither a readiness nor a liveness probe")
            .remedy("Add a readiness probe: kubectl -n {namespace} edit {kind} {name} (container {container})")
            .docs("tasks/configure-pod-container/configure-liveness-readiness-startup-probes/")
            .alone("Deployment", "StatefulSet", "DaemonSet");

    private static final Rule BARE_POD = Row.architecture("bare-pod", "Pod without a controller")
            .why("When its node goes, nobody starts it anew.")
            .costs(Severity.LOW, 1, 5)
            .from("pods", "one that no controller owns")
            .remedy("Let a Deployment or a Job make it; see what it is: kubectl -n {namespace} describe pod {name}")
            .docs("concepts/workloads/pods/#working-with-pods")
            .alone("Pod");

    private SpecRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(
                        NO_LIMITS,
                        facts -> Spec.of(facts)
                                .flatMap(spec ->
                                        spec.containers(SpecRules::noLimits, "has no limits", "have no limits"))),
                new ObjectRule(
                        NO_PROBES,
                        facts -> Spec.of(facts)
                                .flatMap(spec ->
                                        spec.containers(SpecRules::noProbes, "has no probes", "have no probes"))),
                Spec.rule(BARE_POD, SpecRules::barePod));
    }

    private static Optional<Fault> noLimits(Spec spec, Container container) {
        boolean limited = !container.spec().at("resources", "limits").names().isEmpty()
                || !spec.pod().at("resources", "limits").names().isEmpty()
                || container.role() == Role.EPHEMERAL;
        return limited ? Optional.empty() : Optional.of(new Fault("resources.limits", ""));
    }

    private static Optional<Fault> noProbes(Spec spec, Container container) {
        boolean watched = container.spec().at("readinessProbe").isPresent()
                || container.spec().at("livenessProbe").isPresent();
        boolean serves = container.role() == Role.MAIN
                && !container.spec().items("ports").isEmpty();
        return serves && !watched ? Optional.of(new Fault("readinessProbe", "")) : Optional.empty();
    }

    private static Optional<Verdict> barePod(Spec spec) {
        Facts pod = spec.facts();
        return Owners.controllerOf(pod).isEmpty()
                ? Optional.of(new Verdict(
                        "No controller owns the pod", List.of(evidence(pod, "metadata.ownerReferences", ""))))
                : Optional.empty();
    }
}
