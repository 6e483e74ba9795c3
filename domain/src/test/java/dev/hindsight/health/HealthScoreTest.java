package dev.hindsight.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.ResourceRef;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HealthScoreTest {
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.standard();

    @Test
    void nothing_wrong_is_a_hundred() {
        // When
        HealthScore score = HealthScore.of(Map.of(), CATALOGUE);

        // Then
        assertThat(score.overall()).isEqualByComparingTo("100");
        assertThat(score.words()).isEqualTo("Health is 100 of 100: nothing is wrong.");
    }

    @Test
    void a_cluster_that_was_never_listed_is_unknown() {
        // When
        HealthScore score = HealthScore.unknown("the cluster has not been listed yet");

        // Then
        assertThat(score.overall()).isNull();
        assertThat(score.words()).isEqualTo("Health is unknown: the cluster has not been listed yet.");
    }

    @Test
    void the_other_dimensions_carry_what_cost_would() {
        // When
        HealthScore score = HealthScore.of(Map.of("crash-loop", 2, "latest-tag", 1), CATALOGUE);

        // Then
        assertThat(score.dimension(Dimension.COST).unknownBecause()).isEqualTo("no usage metrics");
        assertThat(score.dimension(Dimension.RELIABILITY).score()).isEqualByComparingTo("80");
        assertThat(score.parts())
                .extracting(HealthScore.Part::weight)
                .usingElementComparator(java.math.BigDecimal::compareTo)
                .containsExactly(decimal("0.4375"), decimal("0.375"), decimal("0.1875"));
        assertThat(score.overall()).isEqualByComparingTo("90.5");
        assertThat(score.words())
                .isEqualTo(
                        "Health is 90.5 of 100: most is lost to “Crash loop” (2 findings, 20 points of reliability).");
    }

    @Test
    void a_rule_takes_no_more_than_its_cap() {
        // When
        HealthScore score = HealthScore.of(Map.of("crash-loop", 7), CATALOGUE);

        // Then
        RuleScore rule = score.dimension(Dimension.RELIABILITY).rules().getFirst();
        assertThat(rule.deduction()).isEqualByComparingTo("30");
        assertThat(rule.capped()).isTrue();
    }

    @Test
    void very_low_reliability_holds_the_whole_down() {
        // When
        HealthScore score = HealthScore.of(Map.of("crash-loop", 3, "node-not-ready", 2, "node-pressure", 1), CATALOGUE);

        // Then
        assertThat(score.dimension(Dimension.RELIABILITY).score()).isEqualByComparingTo("32");
        assertThat(score.uncapped()).isEqualByComparingTo("70.25");
        assertThat(score.overall()).isEqualByComparingTo("50");
        assertThat(score.caps()).extracting(Cap::dimension).containsExactly(Dimension.RELIABILITY);
        assertThat(score.words()).endsWith("; reliability below 50 caps it.");
    }

    @Test
    void very_low_security_holds_the_whole_down() {
        // When
        HealthScore score = HealthScore.of(Map.of("privileged", 2, "root-container", 3, "host-path", 1), CATALOGUE);

        // Then
        assertThat(score.overall()).isEqualByComparingTo("60");
    }

    @Test
    void a_dimension_does_not_fall_below_zero() {
        // Given
        Map<String, Integer> all = new java.util.HashMap<>();
        CATALOGUE.rules().forEach(rule -> all.put(rule.id(), 1000));

        // When
        DimensionScore reliability = HealthScore.of(all, CATALOGUE).dimension(Dimension.RELIABILITY);

        // Then
        assertThat(reliability.score()).isEqualByComparingTo("0");
        assertThat(reliability.forgiven()).isPositive();
    }

    @Test
    void a_capped_deduction_is_shared_in_hundredths_and_the_first_take_the_rest() {
        // When
        var shares = Shares.ofResources(decimal("20"), List.of("c", "a", "b"));

        // Then
        assertThat(shares).hasToString("{a=6.67, b=6.67, c=6.66}");
    }

    @Test
    void a_finding_that_comes_and_one_that_goes_are_the_causes() {
        // Given
        List<OpenFinding> before = List.of(finding("crash-loop", 1));
        List<OpenFinding> after = List.of(finding("image-pull", 2));

        // When
        HealthDifference difference = HealthDifference.between(before, after, CATALOGUE);

        // Then
        assertThat(difference.delta()).isEqualByComparingTo("2.1875");
        assertThat(difference.causes()).extracting(Cause::kind).containsExactly(Cause.Kind.CLEARED, Cause.Kind.RAISED);
        assertThat(difference.words()).isEqualTo("Better by 2.1875 points, mostly: Crash loop of Pod p1 (healed).");
    }

    @Test
    void under_a_cap_those_that_stay_move() {
        // Given
        List<OpenFinding> three =
                IntStream.range(0, 3).mapToObj(i -> finding("crash-loop", i)).toList();
        List<OpenFinding> four =
                IntStream.range(0, 4).mapToObj(i -> finding("crash-loop", i)).toList();

        // When
        HealthDifference difference = HealthDifference.between(three, four, CATALOGUE);

        // Then
        assertThat(difference.delta()).isEqualByComparingTo("0");
        assertThat(difference.causes())
                .extracting(Cause::kind)
                .containsExactlyInAnyOrder(Cause.Kind.RAISED, Cause.Kind.MOVED, Cause.Kind.MOVED, Cause.Kind.MOVED);
    }

    private static OpenFinding finding(String rule, int number) {
        return new OpenFinding(rule, new ResourceRef("v1", "Pod", "shop", "p" + number, "u" + number));
    }

    private static java.math.BigDecimal decimal(String digits) {
        return new java.math.BigDecimal(digits);
    }
}
