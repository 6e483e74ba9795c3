package dev.hindsight.finding.neighbour;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.topology.ClusterModel;
import java.util.List;
import java.util.Optional;

/** When all nodes are silent, Kubernetes gives none of them up: most likely the fault is its own. */
public final class NodeNeighbourRules {
    private static final Rule NO_NODE = Row.reliability("no-node-ready", "No node is ready")
            .why("Nothing can start anywhere; or the control plane does not hear its nodes.")
            .costs(Severity.CRITICAL, 15, 30)
            .from("nodes", "a silent one, while no other node is ready either")
            .remedy("See what the nodes say: kubectl get nodes ; kubectl describe node {name} ; then on the node:"
                    + " systemctl status kubelet")
            .docs("tasks/debug/debug-cluster/")
            .amongNeighbours("Node");

    private NodeNeighbourRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(new NeighbourRule(NO_NODE, NodeNeighbourRules::noNode));
    }

    private static Optional<Verdict> noNode(ClusterModel model, Facts node) {
        return Conditions.of(node, "Ready")
                .filter(ready -> !ready.isTrue() && !ready.isFalse())
                .filter(ready -> !model.isAnyNodeReady())
                .map(ready -> new Verdict("No node of the cluster is ready", List.of(evidence(node, ready))));
    }
}
