package dev.hindsight.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.DimensionWeights;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.ResourceRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is wrong with a cluster, the parts add up to the whole, to the last digit. */
class HealthPropertiesTest {
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.standard();

    /** Up to hundreds of findings, so that caps, floors and both kinds of limits are met. */
    @Provide
    Arbitrary<List<OpenFinding>> findings() {
        Arbitrary<String> rule =
                Arbitraries.of(CATALOGUE.rules().stream().map(Rule::id).toList());
        Arbitrary<Integer> object = Arbitraries.integers().between(0, 40);
        return Combinators.combine(rule, object)
                .as((id, number) ->
                        new OpenFinding(id, new ResourceRef("v1", "Pod", "shop", "p" + number, "u" + number)))
                .list()
                .ofMaxSize(400);
    }

    @Property
    void every_level_adds_up(@ForAll("findings") List<OpenFinding> findings) {
        // When
        Deductions deductions = Deductions.of(findings, CATALOGUE);
        HealthScore score = deductions.score();

        // Then
        assertThat(sum(score.parts().stream().map(HealthScore.Part::weight).toList()))
                .isEqualByComparingTo("1");
        assertThat(sum(score.parts().stream().map(HealthScore.Part::points).toList()))
                .isEqualByComparingTo(score.uncapped());
        assertThat(score.uncapped().subtract(score.takenByCaps())).isEqualByComparingTo(score.overall());
        for (DimensionScore dimension : score.dimensions()) {
            if (dimension.isKnown()) {
                assertThat(BigDecimal.valueOf(100)
                                .subtract(dimension.deducted())
                                .add(dimension.forgiven()))
                        .isEqualByComparingTo(dimension.score());
                assertThat(dimension.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            }
            for (RuleScore rule : dimension.rules()) {
                assertThat(sum(deductions.ofRule(rule.rule().id()).values())).isEqualByComparingTo(rule.deduction());
            }
        }
    }

    @Property
    void the_points_of_all_resources_are_those_of_all_dimensions(@ForAll("findings") List<OpenFinding> findings) {
        // Given
        Deductions deductions = Deductions.of(findings, CATALOGUE);
        TreeSet<String> uids = new TreeSet<>();
        findings.forEach(finding -> uids.add(finding.ref().uid()));

        // When
        BigDecimal ofResources = sum(uids.stream()
                .flatMap(uid -> deductions.ofResource(uid).values().stream())
                .toList());

        // Then
        assertThat(ofResources)
                .isEqualByComparingTo(sum(deductions.score().dimensions().stream()
                        .map(DimensionScore::deducted)
                        .toList()));
    }

    @Property
    void the_causes_of_a_difference_add_up_to_it(
            @ForAll("findings") List<OpenFinding> before, @ForAll("findings") List<OpenFinding> after) {
        // When
        HealthDifference difference = HealthDifference.between(before, after, CATALOGUE);

        // Then
        assertThat(difference.delta())
                .isEqualByComparingTo(
                        difference.to().overall().subtract(difference.from().overall()));
        assertThat(sum(difference.causes().stream().map(Cause::points).toList()))
                .isEqualByComparingTo(difference.delta());
    }

    @Property
    void the_order_of_the_findings_is_of_no_matter(@ForAll("findings") List<OpenFinding> findings, @ForAll long seed) {
        // Given
        List<OpenFinding> shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, new Random(seed));

        // Then
        assertThat(Deductions.of(shuffled, CATALOGUE).score())
                .isEqualTo(Deductions.of(findings, CATALOGUE).score());
        assertThat(HealthDifference.between(List.of(), shuffled, CATALOGUE))
                .isEqualTo(HealthDifference.between(List.of(), findings, CATALOGUE));
    }

    @Property
    void one_more_finding_never_makes_it_better(@ForAll("findings") List<OpenFinding> findings) {
        // Given
        List<OpenFinding> fewer = findings.isEmpty() ? findings : findings.subList(1, findings.size());

        // Then
        assertThat(Deductions.of(findings, CATALOGUE).score().overall())
                .isLessThanOrEqualTo(Deductions.of(fewer, CATALOGUE).score().overall());
    }

    @Property
    void weights_add_up_whatever_is_known(@ForAll Set<Dimension> known) {
        if (!known.isEmpty()) {
            assertThat(sum(Weights.of(known, DimensionWeights.STANDARD).values()))
                    .isEqualByComparingTo("1");
        }
    }

    private static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
