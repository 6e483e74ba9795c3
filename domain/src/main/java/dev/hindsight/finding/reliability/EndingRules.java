package dev.hindsight.finding.reliability;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Evidence;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.ObjectRule.Asked;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Condition;
import dev.hindsight.resource.part.Conditions;
import dev.hindsight.resource.part.Container.Role;
import dev.hindsight.resource.part.ContainerStatus;
import dev.hindsight.resource.part.Containers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was deleted and does not go, and containers that end too often. */
public final class EndingRules {
    private static final Rule POD_STUCK = Row.reliability("pod-stuck", "Pod does not go")
            .why("All its containers have ended, and something holds the deleted pod back; a drain waits for it.")
            .costs(Severity.LOW, 1, 5)
            .from("pods", "one that is deleted, whose containers have ended, and that has finalizers")
            .remedy("See who has to let it go: kubectl -n {namespace} get pod {name} -o"
                    + " jsonpath='{.metadata.finalizers}' ; when that is no more: kubectl -n {namespace} patch pod {name}"
                    + " -p '{\"metadata\":{\"finalizers\":null}}'")
            .docs("concepts/overview/working-with-objects/finalizers/")
            .alone("Pod");

    private static final Rule NAMESPACE_ENDS = Row.reliability("namespace-terminating", "Namespace is being deleted")
            .why("Nothing can be made in it, and when something in it does not go, it stays like this for ever.")
            .costs(Severity.LOW, 1, 5)
            .from("namespaces", "one in another phase than Active")
            .remedy("See what holds it: kubectl get namespace {name} -o jsonpath='{.status.conditions}' ; and what is"
                    + " left: kubectl api-resources --verbs=list --namespaced -o name | xargs -n1 kubectl get -n {name}"
                    + " --ignore-not-found")
            .docs("concepts/overview/working-with-objects/namespaces/")
            .alone("Namespace");

    private static final Rule RESTARTS = Row.reliability("restarts-often", "Container restarted often")
            .why("It runs now, but it has ended with an error again and again, and will do so again.")
            .costs(Severity.LOW, 1, 5)
            .from("restarts", "as many as the limit or more, the last run having ended with an error")
            .limit(5, "restarts")
            .remedy("Read how the last run ended: kubectl -n {namespace} logs {name} -c {container} --previous")
            .docs("tasks/debug/debug-application/determine-reason-pod-failure/")
            .alone("Pod");

    private EndingRules() {}

    public static List<ObjectRule> rows() {
        return List.of(
                new ObjectRule(POD_STUCK, Asked.OF_LEAVING, EndingRules::podStuck),
                new ObjectRule(NAMESPACE_ENDS, Asked.OF_LEAVING, EndingRules::namespaceEnds),
                ObjectRule.measured(RESTARTS, EndingRules::restarts));
    }

    private static Optional<Verdict> podStuck(Facts pod) {
        List<Tree> finalizers = pod.body().at("metadata").items("finalizers");
        boolean ended = Containers.statuses(pod).stream().noneMatch(ContainerStatus::running);
        return finalizers.isEmpty() || !ended
                ? Optional.empty()
                : Optional.of(new Verdict(
                        "The deleted pod is held back by "
                                + finalizers.getFirst().text(),
                        List.of(evidence(
                                pod,
                                "metadata.finalizers",
                                finalizers.getFirst().text()))));
    }

    private static Optional<Verdict> namespaceEnds(Facts namespace) {
        List<Evidence> found = new ArrayList<>();
        found.add(evidence(
                namespace, "status.phase", namespace.body().at("status").text("phase")));
        Conditions.of(namespace).stream()
                .filter(Condition::isTrue)
                .forEach(condition -> found.add(evidence(namespace, condition)));
        return Optional.of(new Verdict("The namespace is being deleted", found));
    }

    /** A node that starts anew ends all its containers, without a fault of theirs. */
    private static Optional<Verdict> restarts(Rule row, Facts pod) {
        List<String> names = new ArrayList<>();
        List<Evidence> found = new ArrayList<>();
        for (ContainerStatus status : Runs.of(pod)) {
            Tree last = status.lastTerminated();
            boolean withoutFault = last.isPresent()
                    && (last.number("exitCode", 0) == 0 || last.text("reason").equals("Unknown"));
            if (status.restarts() >= row.limitValue().longValue() && status.role() != Role.INIT && !withoutFault) {
                names.add(status.name());
                found.add(evidence(pod, status.place() + ".lastState.terminated", last.text("reason")));
            }
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict(
                        dev.hindsight.finding.check.Judging.containers(names) + " ended with an error again and again",
                        found));
    }
}
