package dev.hindsight.finding.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.part.Owners;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What popeye finds in its own fixtures, and what is found here. Prints a report; fails below the promise. */
class PopeyeChecklistTest {
    private static final double PROMISE = 0.95;

    private final Tree answers = Checklists.answers("popeye.json");

    @Test
    void each_answer_names_rules_that_there_are() {
        RuleCatalogue rules = RuleCatalogue.standard();
        assertThat(answers.names().stream()
                        .flatMap(code -> rulesOf(code).stream())
                        .filter(rule -> rules.rule(rule).isEmpty()))
                .isEmpty();
    }

    @Test
    void nearly_all_branches_are_covered() {
        // Given
        Path folder = Checklists.folder();
        Set<String> seen = new TreeSet<>();
        List<String> missed = new ArrayList<>();
        int wanted = 0;
        int found = 0;

        // When
        for (Tree expected :
                Checklists.json(folder.resolve("popeye_expected.json")).items()) {
            List<Path> files = expected.items("fixtures").stream()
                    .map(file -> folder.resolve("popeye_fixtures").resolve(file.text()))
                    .toList();
            Set<String> rules =
                    rulesAt(Judged.of(Fixture.of(files).trees()), kindOf(expected), expected.text("object"));
            for (Tree issue : expected.items("codes")) {
                String code = issue.text().replace("POP-", "");
                if (!rulesOf(code).isEmpty() && contradiction(code, expected).isEmpty()) {
                    wanted++;
                    boolean here = rulesOf(code).stream().anyMatch(rules::contains);
                    found += here ? 1 : 0;
                    if (here) {
                        seen.add(code);
                    } else {
                        missed.add(code + " on " + expected.text("test") + " " + expected.text("object"));
                    }
                }
            }
        }

        // Then
        long judged =
                answers.names().stream().filter(code -> !isUnknowable(code)).count();
        long covered = answers.names().stream()
                .filter(code -> !rulesOf(code).isEmpty())
                .count();
        System.out.printf(
                "popeye: %d of %d branches have a rule (%.1f %%); in the fixtures %d of %d issues are found, of %d codes%n",
                covered, judged, 100.0 * covered / judged, found, wanted, seen.size());
        answers.names().forEach(code -> reason(code).ifPresent(why -> System.out.println("  " + code + ": " + why)));
        Checklists.answers("popeye-contradictions.json")
                .items()
                .forEach(row -> System.out.println(
                        "  not counted: " + row.text("code") + " in " + row.text("test") + ": " + row.text("why")));
        missed.forEach(one -> System.out.println("  missed: " + one));
        assertThat((double) covered / judged).isGreaterThanOrEqualTo(PROMISE);
        assertThat((double) found / wanted).isGreaterThanOrEqualTo(PROMISE);
    }

    /** Where popeye's own test wants what Kubernetes, or its documentation, contradicts; with the reason. */
    private java.util.Optional<String> contradiction(String code, Tree expected) {
        return Checklists.answers("popeye-contradictions.json").items().stream()
                .filter(row -> row.text("code").equals(code)
                        && expected.text("test").equals(row.text("test"))
                        && (row.text("object").isEmpty() || row.text("object").equals(expected.text("object"))))
                .map(row -> row.text("why"))
                .findFirst();
    }

    private List<String> rulesOf(String code) {
        return answers.at(code).items("rules").stream().map(Tree::text).toList();
    }

    private boolean isUnknowable(String code) {
        return answers.at(code).at("unknowable").isPresent();
    }

    private java.util.Optional<String> reason(String code) {
        return Stream.of("unknowable", "left out")
                .filter(word -> answers.at(code).at(word).isPresent())
                .map(word -> word + ": " + answers.at(code).text(word))
                .findFirst();
    }

    private static String kindOf(Tree expected) {
        return switch (expected.text("test").split("/")[0]) {
            case "cm" -> "ConfigMap";
            case "cr" -> "ClusterRole";
            case "crb" -> "ClusterRoleBinding";
            case "cronjob" -> "CronJob";
            case "dp" -> "Deployment";
            case "ds" -> "DaemonSet";
            case "gw" -> "Gateway";
            case "gwc" -> "GatewayClass";
            case "gwr" -> "HTTPRoute";
            case "hpa" -> "HorizontalPodAutoscaler";
            case "ing" -> "Ingress";
            case "job" -> "Job";
            case "node" -> "Node";
            case "np" -> "NetworkPolicy";
            case "ns" -> "Namespace";
            case "pdb" -> "PodDisruptionBudget";
            case "pod" -> "Pod";
            case "pv" -> "PersistentVolume";
            case "pvc" -> "PersistentVolumeClaim";
            case "rb" -> "RoleBinding";
            case "ro" -> "Role";
            case "rs" -> "ReplicaSet";
            case "sa" -> "ServiceAccount";
            case "sec" -> "Secret";
            case "sts" -> "StatefulSet";
            default -> "Service";
        };
    }

    /** Found on the object, on the controller whose template it shows, or on another object because of it. */
    private static Set<String> rulesAt(Judged judged, String kind, String object) {
        int slash = object.indexOf('/');
        String uid = Fixture.uid(kind, slash < 0 ? "" : object.substring(0, slash), object.substring(slash + 1));
        Set<String> chain = new HashSet<>(Set.of(uid));
        judged.model().facts(uid).ifPresent(facts -> {
            Owners.of(facts).forEach(owner -> chain.add(owner.uid()));
            chain.addAll(judged.model().controllersOf(facts));
        });
        Set<String> rules = new HashSet<>();
        for (Finding finding : judged.findings()) {
            boolean because = finding.evidence().stream()
                    .anyMatch(evidence -> chain.contains(evidence.object().uid()));
            if (because || chain.contains(finding.ref().uid())) {
                rules.add(finding.rule());
            }
        }
        // What several budgets select is told of the budgets.
        judged.model()
                .facts(uid)
                .filter(facts -> kind.equals("Pod"))
                .ifPresent(pod -> judged.model()
                        .selecting(
                                "PodDisruptionBudget",
                                pod.ref().namespace(),
                                pod.body().at("metadata", "labels").texts())
                        .forEach(budget -> judged.findings().stream()
                                .filter(finding -> finding.ref().equals(budget.ref()))
                                .forEach(finding -> rules.add(finding.rule()))));
        return rules;
    }
}
