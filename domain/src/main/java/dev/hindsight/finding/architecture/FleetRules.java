package dev.hindsight.finding.architecture;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the nodes fit together. */
public final class FleetRules {
    private static final Rule SKEW = Row.architecture("kubelet-skew", "Kubelet older than the others")
            .why("Kubernetes supports kubelets that are at most three minor versions older than the API server.")
            .costs(Severity.LOW, 1, 5)
            .from("versions", "as many minor versions behind the newest kubelet as the limit or more")
            .limit(3, "minor versions")
            .remedy(
                    "Upgrade it: kubectl drain {name} --ignore-daemonsets ; see the versions: kubectl get nodes -o wide")
            .docs("setup/release/version-skew-policy/#kubelet")
            .amongNeighbours("Node");

    private static final Rule SINGLE = Row.architecture("single-control-plane", "One node carries the control plane")
            .why("When this node is gone, nothing is started, moved or changed until it is back.")
            .isATip()
            .from("nodes", "one alone with the control plane, while others do the work")
            .remedy(
                    "For a cluster that must not stop, add two: kubeadm join --control-plane ; see the nodes: kubectl get"
                            + " nodes")
            .docs("setup/production-environment/tools/kubeadm/high-availability/")
            .amongNeighbours("Node");

    private static final Rule TAINT = Row.architecture("taint-nobody-tolerates", "Taint that nothing tolerates")
            .why("No workload but daemons may run on the node: it is paid for and stands idle.")
            .isATip()
            .from("taints", "one that keeps pods away and that no workload tolerates, those of Kubernetes left out")
            .remedy("If it is no longer meant: kubectl taint node {name} KEY- ; see it: kubectl describe node {name}")
            .docs("concepts/scheduling-eviction/taint-and-toleration/")
            .amongNeighbours("Node");

    private FleetRules() {}

    public static List<NeighbourRule> rows() {
        return List.of(
                NeighbourRule.measured(SKEW, FleetRules::skew),
                new NeighbourRule(SINGLE, FleetRules::single),
                new NeighbourRule(TAINT, FleetRules::taint));
    }

    private static Optional<Verdict> skew(Rule row, ClusterModel model, Facts node) {
        int own = Figures.kubeletOf(node);
        int behind = model.figures().newestKubelet() - own;
        return Verdict.when(
                own > 0 && behind >= row.limitValue().intValue(),
                "The kubelet is " + behind + " minor versions behind the newest",
                evidence(
                        node,
                        "status.nodeInfo.kubeletVersion",
                        node.body().at("status", "nodeInfo").text("kubeletVersion")));
    }

    private static Optional<Verdict> single(ClusterModel model, Facts node) {
        boolean wrong = Figures.isControlPlane(node)
                && model.figures().controlPlanes() == 1
                && model.figures().workers() > 0
                && model.everywhere("Node").size() > 1
                && model.isListed("Node", "");
        return Verdict.when(
                wrong, "It alone carries the control plane", evidence(node, "metadata.labels", "control-plane"));
    }

    private static Optional<Verdict> taint(ClusterModel model, Facts node) {
        List<Evidence> found = new ArrayList<>();
        for (Tree taint : node.body().at("spec").items("taints")) {
            String key = taint.text("key");
            boolean ofKubernetes = key.contains("kubernetes.io/");
            boolean keepsAway = !taint.text("effect").equals("PreferNoSchedule");
            if (!ofKubernetes && keepsAway && model.isListed("Deployment", "") && !model.isTolerated(taint)) {
                found.add(evidence(node, "spec.taints", key + ":" + taint.text("effect")));
            }
        }
        return Verdict.ifAny(found, "No workload tolerates its taint");
    }
}
