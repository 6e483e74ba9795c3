package dev.hindsight.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.Tree;
import dev.hindsight.resource.recorded.Json;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ObjectRuleTest {
    private final RuleCatalogue catalogue = RuleCatalogue.standard();
    private final ObjectRules rules = catalogue.objectRules();

    @TestFactory
    Stream<DynamicTest> each_rule_is_raised_by_its_example_and_cleared_by_the_other() {
        return Examples.in("object.json").stream().map(example -> {
            String rule = example.text("rule");
            return DynamicTest.dynamicTest(rule + " " + example.text("why"), () -> {
                assertThat(judged(example.at("raised"))).contains(rule);
                assertThat(judged(example.at("cleared"))).doesNotContain(rule);
            });
        });
    }

    @Test
    void every_rule_of_one_object_has_an_example() {
        // Given
        Set<String> exampled = Examples.in("object.json").stream()
                .map(example -> example.text("rule"))
                .collect(Collectors.toSet());

        // When
        List<String> without = catalogue.rules().stream()
                .filter(rule -> rule.scope() == Rule.Scope.OBJECT)
                .map(Rule::id)
                .filter(id -> !exampled.contains(id))
                .toList();

        // Then
        assertThat(without).isEmpty();
    }

    @Test
    void what_is_being_deleted_is_not_wrong() {
        // Given
        Facts leaving = Examples.facts(Json.tree("""
                {"kind": "Pod", "metadata": {"deletionTimestamp": "2026-11-21T07:00:00Z"}, "spec": {"hostNetwork": true},
                 "status": {"phase": "Failed", "reason": "Evicted"}}"""));

        // When
        List<Finding> findings = rules.judge(leaving);

        // Then
        assertThat(findings).isEmpty();
    }

    @Test
    void a_namesake_of_another_group_is_not_meant() {
        // Given
        Facts node = new Facts(
                new dev.hindsight.resource.ResourceRef("example.org/v1", "Node", "", "a", "a"),
                "1",
                Json.tree("{\"status\": {\"conditions\": [{\"type\": \"Ready\", \"status\": \"False\"}]}}"));

        // When
        List<Finding> findings = rules.judge(node);

        // Then
        assertThat(findings).isEmpty();
    }

    @Test
    void a_finding_names_the_containers_and_the_command_is_ready_to_be_used() {
        // Given
        Facts pod = Examples.facts(Json.tree("""
                {"kind": "Pod", "metadata": {"name": "web-1"}, "status": {"phase": "Running", "containerStatuses": [
                  {"name": "web", "ready": false, "restartCount": 3, "state": {"waiting": {"reason": "CrashLoopBackOff"}}},
                  {"name": "proxy", "ready": false, "state": {"waiting": {"reason": "CrashLoopBackOff"}}}]}}"""));

        // When
        Finding finding = rules.judge(pod).getFirst();

        // Then
        assertThat(finding.message()).isEqualTo("Containers web, proxy crash again and again");
        assertThat(finding.evidence())
                .extracting(Evidence::path)
                .containsExactly(
                        "status.containerStatuses[web].state.waiting", "status.containerStatuses[proxy].state.waiting");
        assertThat(catalogue.remediationFor(finding).orElseThrow())
                .contains("kubectl -n shop logs web-1 -c web --previous")
                .doesNotContain("{");
    }

    private List<String> judged(Tree example) {
        return rules.judge(Examples.facts(example)).stream().map(Finding::rule).toList();
    }
}
