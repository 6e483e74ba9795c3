package dev.hindsight.finding.reliability;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.resource.part.ContainerStatus;
import dev.hindsight.resource.part.Containers;
import dev.hindsight.resource.part.Owner;
import dev.hindsight.resource.part.Owners;
import dev.hindsight.topology.PodState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pods that find no place, or were taken from it. */
public final class PlacementRules {
    private static final Rule UNSCHEDULABLE = Row.reliability("unschedulable", "No node can take the pod")
            .why("The pod waits, and the work that it should do is not done.")
            .costs(Severity.HIGH, 3, 15)
            .from("pods", "one of which the scheduler says that it is unschedulable")
            .remedy(
                    "See why each node was refused: kubectl -n {namespace} describe pod {name} ; what the nodes have left:"
                            + " kubectl describe nodes | grep -A 8 'Allocated resources'")
            .docs("concepts/scheduling-eviction/kube-scheduler/")
            .alone("Pod");

    private static final Rule EVICTED = Row.reliability("evicted", "Pod evicted")
            .why("The node ran short of memory or disk and threw the pod out.")
            .costs(Severity.MEDIUM, 3, 15)
            .from("pods", "one that failed as Evicted")
            .remedy(
                    "See what ran short: kubectl -n {namespace} get pod {name} -o jsonpath='{.status.message}' ; give the"
                            + " pod requests near its real use, then: kubectl -n {namespace} delete pod {name}")
            .docs("concepts/scheduling-eviction/node-pressure-eviction/")
            .alone("Pod");

    private static final Rule FAILED = Row.reliability("pod-failed", "Pod failed")
            .why("The pod ended with an error and will not be started again; only a new pod can take its place.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("pods", "one in phase Failed that no Job counts and that was not evicted, or one in phase Unknown")
            .remedy(
                    "Read its last words: kubectl -n {namespace} logs {name} --all-containers ; then remove it: kubectl -n"
                            + " {namespace} delete pod {name}")
            .docs("concepts/workloads/pods/pod-lifecycle/#pod-phase")
            .alone("Pod");

    private record Reason(Pattern pattern, String words) {
        static Reason of(String pattern, String words) {
            return new Reason(Pattern.compile(pattern), words);
        }
    }

    /** What the scheduler says of nodes, and what that is for people. Its message counts nodes, which moves. */
    private static final List<Reason> REASONS = List.of(
            Reason.of("Insufficient ([a-z0-9./-]*[a-z0-9])", "too little %s"),
            Reason.of("untolerated taint", "taints"),
            Reason.of("node affinity/selector|node selector", "node selector or affinity"),
            Reason.of("anti-affinity", "anti-affinity between pods"),
            Reason.of("unbound immediate PersistentVolumeClaims", "an unbound volume claim"),
            Reason.of("persistentvolumeclaim \"[^\"]*\" not found", "a missing volume claim"),
            Reason.of("volume node affinity conflict", "a volume bound to another node"),
            Reason.of("topology spread", "topology spread constraints"),
            Reason.of("Too many pods", "too many pods"),
            Reason.of("were unschedulable", "cordoned nodes"));

    private PlacementRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(UNSCHEDULABLE, PlacementRules::unschedulable),
                new ObjectRule(EVICTED, PlacementRules::evicted),
                new ObjectRule(FAILED, PlacementRules::failed));
    }

    private static Optional<Verdict> unschedulable(Facts pod) {
        if (!PodState.isUnschedulable(pod) || PodState.of(pod) == PodState.ENDED) {
            return Optional.empty();
        }
        Condition condition = Conditions.of(pod, "PodScheduled").orElseThrow();
        Set<String> reasons = new LinkedHashSet<>();
        for (Reason reason : REASONS) {
            Matcher matcher = reason.pattern().matcher(condition.message());
            while (matcher.find()) {
                reasons.add(
                        matcher.groupCount() == 0
                                ? reason.words()
                                : reason.words().formatted(matcher.group(1)));
            }
        }
        String because = reasons.isEmpty() ? "" : ": " + String.join(", ", reasons);
        return Optional.of(new Verdict("No node can take the pod" + because, List.of(evidence(pod, condition))));
    }

    private static Optional<Verdict> evicted(Facts pod) {
        Tree status = pod.body().at("status");
        if (!isEvicted(status)) {
            return Optional.empty();
        }
        return Optional.of(new Verdict(
                "The pod was evicted from its node", List.of(evidence(pod, "status.message", status.text("message")))));
    }

    private static boolean isEvicted(Tree status) {
        return status.text("phase").equals("Failed") && status.text("reason").equals("Evicted");
    }

    private static Optional<Verdict> failed(Facts pod) {
        Tree status = pod.body().at("status");
        if (status.text("phase").equals("Unknown")) {
            return Optional.of(new Verdict(
                    "Nobody knows how the pod is: its node does not say",
                    List.of(evidence(pod, "status.phase", "Unknown"))));
        }
        boolean countedByJob =
                Owners.controllerOf(pod).map(Owner::kind).filter("Job"::equals).isPresent();
        if (!status.text("phase").equals("Failed") || isEvicted(status) || countedByJob) {
            return Optional.empty();
        }
        List<Evidence> found = new ArrayList<>();
        found.add(evidence(pod, "status.phase", "Failed"));
        if (!status.text("reason").isEmpty()) {
            found.add(evidence(pod, "status.reason", status.text("reason") + ": " + status.text("message")));
        }
        for (ContainerStatus container : Containers.statuses(pod)) {
            Tree run = container.terminated();
            if (run.number("exitCode", 0) != 0) {
                String value = run.text("reason") + ", exit code " + run.text("exitCode");
                found.add(evidence(pod, container.place() + ".state.terminated", value));
            }
        }
        return Optional.of(new Verdict("The pod failed" + because(status), found));
    }

    private static String because(Tree status) {
        return status.text("reason").isEmpty() ? "" : ": " + status.text("reason");
    }
}
