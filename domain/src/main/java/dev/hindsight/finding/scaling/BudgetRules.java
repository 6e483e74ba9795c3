package dev.hindsight.finding.scaling;

import static dev.hindsight.finding.check.Judging.evidence;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.Judging;
import dev.hindsight.finding.check.NeighbourRule;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import dev.hindsight.finding.check.Verdict;
import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.PodTemplate;
import dev.hindsight.resource.part.PodTemplates;
import dev.hindsight.topology.ClusterModel;
import dev.hindsight.topology.index.Selector;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** PodDisruptionBudgets that protect nothing, or too much. */
public final class BudgetRules {
    private static final String BUDGET = "PodDisruptionBudget";

    private static final Rule NOTHING = Row.reliability("budget-selects-nothing", "PodDisruptionBudget selects nothing")
            .why("It protects no pod; most likely its labels are misspelt, or what it protected is gone.")
            .costs(Severity.LOW, 1, 5)
            .from("pods", "none selected, and no workload that would make one")
            .remedy("Compare: kubectl -n {namespace} get pdb {name} -o jsonpath='{.spec.selector}' ; kubectl -n"
                    + " {namespace} get pods --show-labels")
            .docs("tasks/run-application/configure-pdb/")
            .amongNeighbours(BUDGET);

    private static final Rule OVERLAP = Row.reliability("budgets-overlap", "Pods with several PodDisruptionBudgets")
            .why("Kubernetes refuses to evict a pod that two budgets select, so no node that has one can be drained.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("budgets", "two or more that select the same pods")
            .remedy("Keep one of them: kubectl -n {namespace} get pdb ; kubectl -n {namespace} delete pdb {name}")
            .docs("concepts/workloads/pods/disruptions/#pod-disruption-budgets")
            .amongNeighbours(BUDGET);

    private static final Rule BLOCKS = Row.reliability(
                    "budget-blocks-drains", "PodDisruptionBudget allows no disruption")
            .why("All pods are well and still none may be evicted: draining a node, as upgrades do, waits for ever.")
            .costs(Severity.MEDIUM, 2, 10)
            .from("disruptions", "none allowed though all expected pods are healthy")
            .remedy("Let one pod go: kubectl -n {namespace} patch pdb {name} --type=merge -p"
                    + " '{\"spec\":{\"minAvailable\":null,\"maxUnavailable\":1}}' ; or run one replica more")
            .docs("tasks/run-application/configure-pdb/#think-about-how-your-application-reacts-to-disruptions")
            .alone(BUDGET);

    private BudgetRules() {}

    public static List<ObjectRule> alone() {
        return List.of(new ObjectRule(BLOCKS, BudgetRules::blocks));
    }

    public static List<NeighbourRule> rows() {
        return List.of(
                new NeighbourRule(NOTHING, BudgetRules::nothing), new NeighbourRule(OVERLAP, BudgetRules::overlap));
    }

    private static Optional<Verdict> nothing(ClusterModel model, Facts budget) {
        String namespace = budget.ref().namespace();
        Selector selector = Selector.of(budget);
        boolean wrong = model.isListed("Pod", namespace)
                && model.tops(namespace, selector).findAny().isEmpty()
                && model.pods(namespace, selector).findAny().isEmpty();
        return Verdict.when(
                wrong,
                "The budget selects " + selector.words() + ", which no pod and no workload has",
                evidence(budget, "spec.selector", selector.words()));
    }

    private static Optional<Verdict> overlap(ClusterModel model, Facts budget) {
        TreeSet<String> others = new TreeSet<>();
        String namespace = budget.ref().namespace();
        model.tops(namespace, Selector.of(budget))
                .flatMap(top -> PodTemplates.of(top).stream())
                .map(PodTemplate::labels)
                .distinct()
                .forEach(labels -> model.selecting(BUDGET, namespace, labels).stream()
                        .map(other -> other.ref().name())
                        .filter(other -> !other.equals(budget.ref().name()))
                        .forEach(others::add));
        return Verdict.when(
                !others.isEmpty(),
                "Its pods are also selected by " + Judging.some(List.copyOf(others)),
                evidence(budget, "spec.selector", Selector.of(budget).words()));
    }

    private static Optional<Verdict> blocks(Facts budget) {
        Tree status = budget.body().at("status");
        long expected = status.number("expectedPods", 0);
        boolean wrong = expected > 0
                && status.number("disruptionsAllowed", 1) == 0
                && status.number("currentHealthy", 0) >= expected;
        return Verdict.when(
                wrong,
                "The budget allows no disruption though all pods are healthy",
                evidence(budget, "status.disruptionsAllowed", "0"),
                evidence(budget, "status.expectedPods", String.valueOf(expected)));
    }
}
