package dev.hindsight.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.finding.check.Row;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
    private final RuleCatalogue catalogue = RuleCatalogue.standard();

    @Test
    void every_row_is_whole() {
        assertThat(catalogue.rules()).hasSizeGreaterThan(40).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
            assertThat(rule.why()).endsWith(".");
            assertThat(rule.unit()).isNotBlank();
            assertThat(rule.threshold()).isNotBlank();
            assertThat(rule.remediation()).contains("kubectl ");
            assertThat(rule.docs()).startsWith("https://kubernetes.io/docs/");
            assertThat(rule.kinds()).isNotEmpty();
        });
    }

    @Test
    void a_remediation_leaves_no_placeholder_open() {
        // Given
        var pod = new dev.hindsight.resource.ResourceRef("v1", "Pod", "shop", "web-1", "u");

        // When
        var texts = catalogue.rules().stream()
                .map(rule -> rule.remediationFor(new Finding(rule.id(), pod, rule.severity(), "", List.of())));

        // Then
        assertThat(texts).noneMatch(text -> text.matches(".*\\{(namespace|name|kind|container)}.*"));
    }

    @Test
    void two_rows_cannot_share_an_id() {
        // Given
        Rule rule = Row.reliability("same", "Same").costs(Severity.LOW, 1, 1).alone("Pod");
        ObjectRule row = new ObjectRule(rule, facts -> Optional.empty());

        // Then
        assertThatThrownBy(() -> new RuleCatalogue("2", List.of(row, row), List.of()))
                .hasMessageContaining("same");
    }

    @Test
    void another_set_of_rules_is_another_function() {
        // Given
        var pod = Examples.facts(dev.hindsight.resource.recorded.Json.tree("""
                {"kind": "Deployment", "metadata": {"name": "web"}, "spec": {"replicas": 2, "selector": {}}}"""));
        var model = new dev.hindsight.topology.ClusterModel();
        model.apply(NeighbourRuleTest.listed("PodDisruptionBudget"));
        RowsInForce three = (namespace, row) -> switch (row.id()) {
            case "no-pod-disruption-budget" ->
                Optional.of(row.withLimit(java.math.BigDecimal.valueOf(namespace.equals("shop") ? 3 : 2)));
            default -> Optional.of(row);
        };
        RowsInForce severe = (namespace, row) -> Optional.of(row.withSeverity(Severity.CRITICAL));
        RowsInForce off = (namespace, row) -> Optional.empty();

        // Then
        assertThat(catalogue.neighbourRules().judge(model, pod))
                .extracting(Finding::rule)
                .contains("no-pod-disruption-budget");
        assertThat(catalogue.neighbourRules(severe).judge(model, pod))
                .extracting(Finding::severity)
                .containsOnly(Severity.CRITICAL);
        assertThat(catalogue.neighbourRules(three).judge(model, pod))
                .extracting(Finding::rule)
                .doesNotContain("no-pod-disruption-budget");
        assertThat(catalogue.neighbourRules(off).judge(model, pod)).isEmpty();
    }
}
