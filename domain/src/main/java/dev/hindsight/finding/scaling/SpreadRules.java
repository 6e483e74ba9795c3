package dev.hindsight.finding.scaling;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.Figures;
import dev.hindsight.topology.PodState;
import dev.hindsight.topology.Workloads;
import dev.hindsight.topology.index.Selector;
import dev.hindsight.topology.reference.Name;
import java.util.List;
import java.util.Optional;

/** Replicas that one node or one zone takes along, and workloads of which nothing is there. */
public final class SpreadRules {
    private static final Rule TOGETHER = Row.architecture("replicas-together", "All replicas in one place")
            .why("When the node, or the zone, fails, all replicas fail at once, and there were others to run on.")
            .costs(Severity.MEDIUM, 3, 15)
            .from("replicas", "as many as the limit or more running, all on one node or in one zone")
            .limit(2, "replicas")
            .remedy("Spread them: kubectl -n {namespace} patch {kind} {name} -p '{\"spec\":{\"template\":{\"spec\":"
                    + "{\"topologySpreadConstraints\":[{\"maxSkew\":1,\"topologyKey\":\"kubernetes.io/hostname\","
                    + "\"whenUnsatisfiable\":\"ScheduleAnyway\"}]}}}}'")
            .docs("concepts/scheduling-eviction/topology-spread-constraints/")
            .amongNeighbours("Deployment", "StatefulSet");

    private static final Rule NO_PODS = Row.reliability("workload-without-pods", "Pods counted that are not there")
            .why("The status counts ready pods and none exists: nobody tends to the workload any more.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("pods", "none, while the status counts ready ones")
            .remedy("Compare: kubectl -n {namespace} get {kind} {name} -o wide ; kubectl -n {namespace} get pods"
                    + " --show-labels ; see whether the controller runs: kubectl -n kube-system get pods")
            .docs("tasks/debug/debug-application/")
            .amongNeighbours("Deployment", "StatefulSet", "DaemonSet");

    private SpreadRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(
                NeighbourRule.measured(TOGETHER, SpreadRules::together),
                new NeighbourRule(NO_PODS, SpreadRules::noPods));
    }

    private static Optional<Verdict> together(Rule row, ClusterModel model, Facts workload) {
        Figures figures = model.figures();
        if (figures.workers() < 2
                || Workloads.wanted(workload) < row.limitValue().longValue()) {
            return Optional.empty();
        }
        Places places = new Places(model);
        boolean apart = model.podsOf(workload).anyMatch(pod -> places.isApartWith(pod, figures.zones() > 1));
        boolean wrong = !apart && places.count >= row.limitValue().longValue();
        return Verdict.when(
                wrong,
                "All replicas run " + places.words(),
                evidence(workload, "spec.replicas", String.valueOf(Workloads.wanted(workload))),
                evidence(workload, "place of all pods", places.words()));
    }

    /** Goes on only until the pods are known to be apart, so that a large workload costs no more than a small one. */
    private static final class Places {
        private final ClusterModel model;
        private String node = "";
        private String zone = "";
        private boolean nodesDiffer;
        private boolean zonesDiffer;
        private int count;

        Places(ClusterModel model) {
            this.model = model;
        }

        boolean isApartWith(Facts pod, boolean zonesMatter) {
            if (PodState.of(pod) != PodState.READY) {
                return false;
            }
            count++;
            String here = pod.body().at("spec").text("nodeName");
            String where = model.find(Name.builtIn("Node", "", here))
                    .map(Figures::zoneOf)
                    .orElse("");
            nodesDiffer |= !node.isEmpty() && !node.equals(here);
            zonesDiffer |= count > 1 && (where.isEmpty() || !zone.equals(where));
            node = here;
            zone = where;
            return nodesDiffer && (zonesDiffer || !zonesMatter);
        }

        String words() {
            return nodesDiffer ? "in zone " + zone : "on node " + node;
        }
    }

    private static Optional<Verdict> noPods(ClusterModel model, Facts workload) {
        String namespace = workload.ref().namespace();
        boolean wrong = Workloads.wanted(workload) > 0
                && Workloads.ready(workload) > 0
                && model.isListed("Pod", namespace)
                && model.podsOf(workload).findAny().isEmpty()
                && model.pods(
                                namespace,
                                Selector.ofLabelSelector(workload.body().at("spec", "selector")))
                        .findAny()
                        .isEmpty();
        return Verdict.when(
                wrong,
                "The status counts pods that are not there",
                evidence(workload, "status", Workloads.ready(workload) + " ready"));
    }
}
