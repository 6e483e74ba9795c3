package dev.hindsight.finding.neighbour;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.SystemParts;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.PodTemplate;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.Workloads;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workloads that go down with one pod, or with one drained node. */
public final class RedundancyRules {
    private static final Rule NO_BUDGET = Row.reliability("no-pod-disruption-budget", "No PodDisruptionBudget")
            .why("Draining nodes, as every upgrade does, may take all of its pods at once.")
            .costs(Severity.LOW, 2, 10)
            .from("replicas", "as many as the limit or more, and no PodDisruptionBudget selects them")
            .limit(2, "replicas")
            .remedy("Make one: kubectl -n {namespace} create pdb {name} --selector=LABEL=VALUE --min-available=1")
            .docs("tasks/run-application/configure-pdb/")
            .amongNeighbours("Deployment", "StatefulSet");

    private static final Rule SINGLE = Row.reliability("single-replica", "Single replica behind a Service")
            .why("Each restart, roll-out or drained node takes the Service down for a while.")
            .costs(Severity.LOW, 2, 10)
            .from("replicas", "as many as the limit or fewer but not none, and a Service selects it")
            .limit(1, "replicas")
            .remedy("If it can run twice: kubectl -n {namespace} scale {kind} {name} --replicas=2")
            .docs("concepts/workloads/pods/disruptions/")
            .amongNeighbours("Deployment", "StatefulSet", "ReplicaSet", "Pod");

    private RedundancyRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(
                NeighbourRule.measured(NO_BUDGET, RedundancyRules::noBudget),
                NeighbourRule.measured(SINGLE, RedundancyRules::single));
    }

    private static Optional<Verdict> noBudget(Rule row, ClusterModel model, Facts workload) {
        boolean unprotected = !SystemParts.owns(workload)
                && Workloads.wanted(workload) >= row.limitValue().longValue()
                && model.isListed("PodDisruptionBudget", workload.ref().namespace())
                && selecting(model, "PodDisruptionBudget", workload).isEmpty();
        return unprotected
                ? Optional.of(new Verdict(
                        "No PodDisruptionBudget protects its pods",
                        List.of(evidence(
                                workload,
                                "spec.template.metadata.labels",
                                labels(workload).toString()))))
                : Optional.empty();
    }

    private static Optional<Verdict> single(Rule row, ClusterModel model, Facts workload) {
        if (!Workloads.isTop(workload) || !Workloads.isInUse(workload)) {
            return Optional.empty();
        }
        long wanted = Workloads.wanted(workload);
        if (SystemParts.owns(workload)
                || wanted == 0
                || wanted > row.limitValue().longValue()) {
            return Optional.empty();
        }
        List<Facts> services = selecting(model, "Service", workload);
        if (services.isEmpty()) {
            return Optional.empty();
        }
        List<Evidence> found =
                new java.util.ArrayList<>(List.of(evidence(workload, "spec.replicas", String.valueOf(wanted))));
        services.forEach(service ->
                found.add(evidence(service, "spec.selector", service.ref().name())));
        return Optional.of(
                new Verdict("A Service depends on " + (wanted == 1 ? "its only pod" : wanted + " pods"), found));
    }

    private static List<Facts> selecting(ClusterModel model, String kind, Facts workload) {
        return model.selecting(kind, workload.ref().namespace(), labels(workload));
    }

    private static Map<String, String> labels(Facts workload) {
        return PodTemplates.of(workload).map(PodTemplate::labels).orElse(Map.of());
    }
}
