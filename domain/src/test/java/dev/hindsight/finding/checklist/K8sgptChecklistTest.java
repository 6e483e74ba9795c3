package dev.hindsight.finding.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What k8sgpt's analyzers know. Each branch is answered by a rule; that the rule is raised and cleared is shown by the
 * examples of its kind in {@code rules/object.json} and {@code rules/neighbours.json}.
 */
class K8sgptChecklistTest {
    private final List<Tree> answers = Checklists.answers("k8sgpt.json").items();

    @Test
    void each_answer_is_a_rule_with_an_example_of_the_kind() {
        // Given
        RuleCatalogue rules = RuleCatalogue.standard();
        String examples = Checklists.table("object.json") + Checklists.table("neighbours.json");
        List<String> wrong = new ArrayList<>();

        // When
        for (Tree answer : answers) {
            String rule = answer.text("rule");
            String kind = answer.text("object");
            boolean exampled = examples.lines()
                    .filter(line -> line.contains("\"rule\": \"" + rule + "\"") || !line.contains("\"rule\":"))
                    .anyMatch(line -> kind.equals("*") || line.contains("\"kind\": \"" + kind + "\""));
            if (!rule.isEmpty() && (rules.rule(rule).isEmpty() || !exampled)) {
                wrong.add(answer.text("kind") + " " + answer.text("branch"));
            }
        }

        // Then
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_branch_has_an_answer() {
        // Given
        Path folder = Checklists.folder();
        Tree messages = Checklists.json(folder.resolve("k8sgpt_failure_messages.json"));
        long branches = 0;
        long covered = 0;
        List<String> missed = new ArrayList<>();

        // When
        for (String kind : messages.names()) {
            long wanted = messages.at(kind).number("failure_branches", 0);
            List<Tree> mine = answers.stream()
                    .filter(answer -> answer.text("kind").equals(kind))
                    .toList();
            long unknowable = mine.stream()
                    .filter(answer -> answer.at("unknowable").isPresent())
                    .count();
            long ruled = mine.stream()
                    .filter(answer -> answer.at("rule").isPresent())
                    .count();
            branches += wanted - unknowable;
            covered += Math.min(ruled, wanted);
            if (ruled + unknowable < wanted) {
                missed.add(kind + ": " + ruled + " of " + wanted);
            }
        }

        // Then
        System.out.printf(
                "k8sgpt: %d of %d branches have a rule (%.1f %%)%n", covered, branches, 100.0 * covered / branches);
        answers.stream()
                .filter(answer -> answer.at("unknowable").isPresent())
                .forEach(answer -> System.out.println(
                        "  unknowable: " + answer.text("branch") + " (" + answer.text("unknowable") + ")"));
        missed.forEach(one -> System.out.println("  missed: " + one));
        assertThat((double) covered / branches).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void each_reason_that_a_container_waits_for_is_known() {
        // Given
        Tree reasons = Checklists.json(Checklists.folder().resolve("k8sgpt_pod_reasons.json"));

        // When
        List<String> unknown = reasons.items("container_waiting_error_reasons").stream()
                .map(Tree::text)
                .filter(reason -> found(reason).isEmpty())
                .toList();

        // Then
        assertThat(unknown).isEmpty();
        assertThat(found("ContainerCreating")).isEmpty();
    }

    private static List<String> found(String reason) {
        Tree pod = Json.tree("""
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a", "namespace": "b", "uid": "c",
                 "resourceVersion": "1"}, "status": {"phase": "Pending", "containerStatuses": [
                 {"name": "web", "state": {"waiting": {"reason": "%s"}}}]}}""".formatted(reason));
        List<String> working = List.of("crash-loop", "image-pull", "config-error");
        return Judged.of(List.of(pod)).findings().stream()
                .map(Finding::rule)
                .filter(working::contains)
                .toList();
    }
}
