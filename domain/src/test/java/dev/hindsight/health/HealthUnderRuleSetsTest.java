package dev.hindsight.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.DimensionWeights;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.ruleset.Adjustment;
import dev.hindsight.ruleset.EffectiveRules;
import dev.hindsight.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people want of the rules, the parts add up to the whole, and so do the causes between two rule sets. */
class HealthUnderRuleSetsTest {
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.standard();

    @Provide
    Arbitrary<List<OpenFinding>> findings() {
        return Combinators.combine(rule(), Arbitraries.integers().between(0, 30))
                .as((id, number) ->
                        new OpenFinding(id, new ResourceRef("v1", "Pod", "shop", "p" + number, "u" + number)))
                .list()
                .ofMaxSize(300);
    }

    private static Arbitrary<String> rule() {
        return Arbitraries.of(CATALOGUE.rules().stream().map(Rule::id).toList());
    }

    @Provide
    Arbitrary<RuleCatalogue> rules() {
        Arbitrary<Adjustment> row = Combinators.combine(
                        rule(), Arbitraries.of(true, false), hundredths(1, 5000), hundredths(0, 5000))
                .as((id, off, per, more) -> new Adjustment(id, null, off, null, null, per, per.add(more)));
        return Combinators.combine(row.list().ofMaxSize(40), weights()).as(HealthUnderRuleSetsTest::scoring);
    }

    /** A version says what it means: no two sets have the same. */
    private static RuleCatalogue scoring(List<Adjustment> rows, DimensionWeights weights) {
        long version = 1 + Math.abs((long) Objects.hash(rows, weights));
        return new EffectiveRules(CATALOGUE, new RuleSet(version, rows, weights)).scoring();
    }

    private static Arbitrary<DimensionWeights> weights() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3333),
                        Arbitraries.integers().between(0, 3333),
                        Arbitraries.integers().between(0, 3333))
                .as((one, two, three) -> new DimensionWeights(
                        weight(10_000 - one - two - three), weight(one), weight(two), weight(three)));
    }

    private static BigDecimal weight(int tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, 4);
    }

    private static Arbitrary<BigDecimal> hundredths(int from, int to) {
        return Arbitraries.integers().between(from, to).map(number -> BigDecimal.valueOf(number, 2));
    }

    @Property(tries = 300)
    void every_level_adds_up(@ForAll("findings") List<OpenFinding> findings, @ForAll("rules") RuleCatalogue rules) {
        // When
        Deductions deductions = Deductions.of(findings, rules);
        HealthScore score = deductions.score();

        // Then
        assertThat(sum(score.parts().stream().map(HealthScore.Part::weight).toList()))
                .isEqualByComparingTo("1");
        assertThat(sum(score.parts().stream().map(HealthScore.Part::points).toList()))
                .isEqualByComparingTo(score.uncapped());
        for (DimensionScore dimension : score.dimensions()) {
            for (RuleScore rule : dimension.rules()) {
                assertThat(sum(deductions.ofRule(rule.rule().id()).values())).isEqualByComparingTo(rule.deduction());
            }
        }
    }

    @Property(tries = 300)
    void causes_add_up_to_the_difference_between_two_rule_sets(
            @ForAll("findings") List<OpenFinding> before,
            @ForAll("findings") List<OpenFinding> after,
            @ForAll("rules") RuleCatalogue earlier,
            @ForAll("rules") RuleCatalogue later) {
        // Given
        Deductions was = Deductions.of(before, earlier);
        Deductions is = Deductions.of(after, later);

        // When
        HealthDifference difference = HealthDifference.between(was, is);

        // Then
        assertThat(difference.delta())
                .isEqualByComparingTo(is.score().overall().subtract(was.score().overall()));
        addsUp(difference);
        assertThat(difference.causes().stream().anyMatch(cause -> cause.kind() == Cause.Kind.RULES_CHANGED))
                .isEqualTo(!earlier.version().equals(later.version()));
        for (Dimension dimension : Dimension.values()) {
            addsUp(HealthDifference.ofDimension(dimension, was, is));
        }
        for (Rule rule : CATALOGUE.rules().subList(0, 10)) {
            addsUp(HealthDifference.ofRule(rule, was, is));
        }
    }

    private static void addsUp(HealthDifference difference) {
        assertThat(sum(difference.causes().stream().map(Cause::points).toList()))
                .isEqualByComparingTo(difference.delta());
    }

    private static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
