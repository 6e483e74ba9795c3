package dev.hindsight.finding.reliability;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Nodes that do not work, or soon will not. */
public final class NodeRules {
    private static final Map<String, String> PRESSURE = Map.of(
            "MemoryPressure",
            "memory",
            "DiskPressure",
            "disk space",
            "OutOfDisk",
            "disk space",
            "PIDPressure",
            "process ids");

    /** Of the kubelet, and of node-problem-detector where it is installed: true is bad. */
    private static final Set<String> PROBLEMS = Set.of(
            "NetworkUnavailable",
            "KernelDeadlock",
            "ReadonlyFilesystem",
            "CorruptDockerOverlay2",
            "FrequentKubeletRestart",
            "FrequentContainerdRestart",
            "FrequentDockerRestart",
            "FrequentUnregisterNetDevice",
            "ContainerRuntimeUnhealthy",
            "KubeletUnhealthy");

    private static final Rule NOT_READY = Row.reliability("node-not-ready", "Node not ready")
            .why("Nothing new starts on the node, and after a few minutes its pods are moved elsewhere.")
            .costs(Severity.CRITICAL, 15, 30)
            .from("nodes", "one that says it is not ready, or is silent and given up by Kubernetes (taint unreachable)")
            .remedy("See what the node says: kubectl describe node {name} ; then on the node: systemctl status kubelet")
            .docs("tasks/debug/debug-cluster/")
            .alone("Node");

    private static final Rule PRESSURED = Row.reliability("node-pressure", "Node under pressure")
            .why("The node is short of memory, disk or process ids; it takes no new pods and begins to evict.")
            .costs(Severity.HIGH, 8, 24)
            .from("conditions", "MemoryPressure, DiskPressure or PIDPressure is True")
            .remedy("See what uses it up: kubectl describe node {name} ; kubectl get pods -A --field-selector"
                    + " spec.nodeName={name} ; kubectl top pods -A --sort-by=memory")
            .docs("concepts/scheduling-eviction/node-pressure-eviction/")
            .alone("Node");

    private static final Rule PROBLEM = Row.reliability("node-problem", "Node reports a problem")
            .why("The node's network, kernel, file system or runtime does not work as it should.")
            .costs(Severity.HIGH, 5, 20)
            .from("conditions", "a condition that tells of a problem is True")
            .remedy("See what it says: kubectl describe node {name} ; to empty the node: kubectl drain {name}"
                    + " --ignore-daemonsets")
            .docs("tasks/debug/debug-cluster/monitor-node-health/")
            .alone("Node");

    private static final Rule CORDONED = Row.reliability("node-cordoned", "Node takes no new pods")
            .why("Somebody cordoned the node; its room is missing when others fail, until it is given free again.")
            .costs(Severity.LOW, 1, 5)
            .from("nodes", "one with unschedulable: true")
            .remedy("When the work on it is done: kubectl uncordon {name}")
            .docs("concepts/architecture/nodes/#manual-node-administration")
            .alone("Node");

    private NodeRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(NOT_READY, NodeRules::notReady),
                new ObjectRule(PRESSURED, NodeRules::pressured),
                new ObjectRule(PROBLEM, NodeRules::problem),
                new ObjectRule(
                        CORDONED,
                        node -> Verdict.when(
                                node.body().at("spec").isTrue("unschedulable"),
                                "The node is cordoned",
                                evidence(node, "spec.unschedulable", "true"))));
    }

    /**
     * A node's heartbeat may come a moment late, and the next one heals it. Kubernetes gives a silent node up a tenth
     * of a second later, and only then taints it so that its pods must leave.
     */
    private static Optional<Verdict> notReady(Facts node) {
        return Conditions.of(node, "Ready")
                .filter(ready -> ready.isFalse() || !ready.isTrue() && isGivenUp(node))
                .map(ready -> new Verdict(
                        ready.isFalse() ? "The node says that it is not ready" : "The node does not answer",
                        List.of(evidence(node, ready))));
    }

    private static boolean isGivenUp(Facts node) {
        return node.body().at("spec").items("taints").stream()
                .anyMatch(taint -> taint.text("key").equals("node.kubernetes.io/unreachable")
                        && taint.text("effect").equals("NoExecute"));
    }

    private static Optional<Verdict> pressured(Facts node) {
        List<Condition> held = held(node, PRESSURE.keySet());
        String what = held.stream()
                .map(condition -> PRESSURE.get(condition.type()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return verdict(node, held, "The node is short of " + what);
    }

    private static Optional<Verdict> problem(Facts node) {
        List<Condition> held = held(node, PROBLEMS);
        String what = held.stream().map(Condition::type).sorted().collect(Collectors.joining(", "));
        return verdict(node, held, "The node reports " + what);
    }

    private static List<Condition> held(Facts node, Set<String> types) {
        return Conditions.of(node).stream()
                .filter(condition -> condition.isTrue() && types.contains(condition.type()))
                .toList();
    }

    private static Optional<Verdict> verdict(Facts node, List<Condition> held, String message) {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(
                        message,
                        held.stream()
                                .map(condition -> evidence(node, condition))
                                .toList()));
    }
}
