package dev.hindsight.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.DimensionWeights;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.Severity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectiveRulesTest {
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.standard();
    private static final Rule LATEST = CATALOGUE.rule("latest-tag").orElseThrow();
    private static final Rule CRASH = CATALOGUE.rule("crash-loop").orElseThrow();

    private static EffectiveRules with(Adjustment... rows) {
        return new EffectiveRules(CATALOGUE, new RuleSet(3, List.of(rows), null));
    }

    private static Adjustment switched(String rule, String namespace, boolean off) {
        return new Adjustment(rule, namespace, off, null, null, null, null);
    }

    private static Adjustment severe(String rule, String namespace, Severity severity) {
        return new Adjustment(rule, namespace, null, null, severity, null, null);
    }

    @Test
    void without_a_rule_set_each_row_holds_as_it_is() {
        // Given
        EffectiveRules rules = new EffectiveRules(CATALOGUE, RuleSet.STANDARD);

        // Then
        assertThat(rules.version()).isEqualTo(CATALOGUE.version());
        assertThat(rules.in("shop", LATEST)).containsSame(LATEST);
        assertThat(rules.scoring()).isSameAs(CATALOGUE);
    }

    @Test
    void the_version_names_both() {
        assertThat(with(switched("latest-tag", null, true)).version()).isEqualTo(CATALOGUE.version() + "+3");
    }

    @Test
    void a_rule_is_off_where_a_pattern_matches() {
        // Given
        EffectiveRules rules = with(switched("latest-tag", "dev-*", true));

        // Then
        assertThat(rules.in("dev-ada", LATEST)).isEmpty();
        assertThat(rules.in("shop", LATEST)).contains(LATEST);
        assertThat(rules.in("", LATEST)).contains(LATEST);
        assertThat(rules.in("dev-ada", CRASH)).contains(CRASH);
    }

    @Test
    void the_last_row_that_fills_a_cell_counts() {
        // Given
        EffectiveRules rules = with(
                switched("*", "dev-*", true),
                switched("crash-loop", "dev-prod", false),
                severe("crash-loop", null, Severity.LOW),
                severe("crash-loop", "dev-*", Severity.CRITICAL));

        // Then
        assertThat(rules.in("dev-ada", CRASH)).isEmpty();
        assertThat(rules.in("dev-prod", CRASH)).map(Rule::severity).contains(Severity.CRITICAL);
        assertThat(rules.in("shop", CRASH)).map(Rule::severity).contains(Severity.LOW);
    }

    @Test
    void scores_are_counted_by_what_holds_for_the_whole_cluster() {
        // Given
        DimensionWeights weights =
                new DimensionWeights(new BigDecimal("0.5"), new BigDecimal("0.5"), BigDecimal.ZERO, BigDecimal.ZERO);
        Adjustment points =
                new Adjustment("crash-loop", null, null, null, null, new BigDecimal("7.5"), new BigDecimal("40"));
        RuleSet set = new RuleSet(
                3, List.of(points, switched("latest-tag", null, true), switched("no-limits", "dev", true)), weights);

        // When
        RuleCatalogue scoring = new EffectiveRules(CATALOGUE, set).scoring();

        // Then
        assertThat(scoring.rule("crash-loop").orElseThrow().per()).isEqualTo("7.5");
        assertThat(scoring.rule("crash-loop").orElseThrow().cap()).isEqualTo("40");
        assertThat(scoring.rule("latest-tag")).isEmpty();
        assertThat(scoring.rule("no-limits")).isPresent();
        assertThat(scoring.weights()).isEqualTo(weights);
        assertThat(scoring.version()).isEqualTo(CATALOGUE.version() + "+3");
    }

    @Test
    void what_is_on_in_one_namespace_is_not_off_everywhere() {
        assertThat(with(switched("latest-tag", null, true)).isOffEverywhere("latest-tag"))
                .isTrue();
        assertThat(with(switched("latest-tag", null, true), switched("latest-tag", "prod", false))
                        .isOffEverywhere("latest-tag"))
                .isFalse();
        assertThat(with(switched("latest-tag", "dev", true)).isOffEverywhere("latest-tag"))
                .isFalse();
    }
}
