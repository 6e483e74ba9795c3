package dev.hindsight.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.finding.Severity;
import dev.hindsight.finding.check.ObjectRule;
import dev.hindsight.resource.ResourceRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However findings, rules, points and limits fall: parts add up to the whole and causes to the difference, exactly. */
class PartsPropertiesTest {
    private static final List<Function<ResourceRef, String>> GROUPINGS =
            List.of(ResourceRef::namespace, ref -> "team-" + ref.name().length() % 3, ref -> "", ResourceRef::uid);

    /** Points and limits with up to three digits, so that shares do not come out even. */
    private static RuleCatalogue catalogue(Random random) {
        List<ObjectRule> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            BigDecimal per = BigDecimal.valueOf(1 + random.nextInt(20_000), random.nextInt(4));
            BigDecimal cap = per.add(BigDecimal.valueOf(random.nextInt(60_000), random.nextInt(4)));
            Dimension dimension = Dimension.values()[random.nextInt(Dimension.values().length)];
            rows.add(new ObjectRule(
                    new Rule(
                            "rule-" + i,
                            dimension,
                            "Rule " + i,
                            "",
                            Severity.LOW,
                            per,
                            cap,
                            Rule.Scope.OBJECT,
                            Set.of("Pod"),
                            "",
                            "",
                            Optional.empty(),
                            "",
                            ""),
                    facts -> Optional.empty()));
        }
        return new RuleCatalogue("random", rows, List.of());
    }

    private static List<OpenFinding> findings(Random random) {
        List<OpenFinding> findings = new ArrayList<>();
        for (int i = random.nextInt(300); i > 0; i--) {
            int object = random.nextInt(60);
            ResourceRef ref =
                    new ResourceRef("v1", "Pod", "ns-" + object % 7, "p".repeat(1 + object % 5), "u" + object);
            findings.add(new OpenFinding("rule-" + random.nextInt(14), ref));
        }
        return findings;
    }

    private static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property
    void what_the_parts_take_adds_up_to_what_the_whole_loses(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        RuleCatalogue catalogue = catalogue(random);
        List<OpenFinding> findings = findings(random);
        Deductions whole = Deductions.of(findings, catalogue);

        for (Function<ResourceRef, String> partOf : GROUPINGS) {
            // When
            Breakdown breakdown = Breakdown.of(findings, whole, partOf, catalogue);

            // Then
            BigDecimal all = BigDecimal.ZERO;
            for (Dimension dimension : Dimension.values()) {
                BigDecimal ofRules = sum(catalogue.rules().stream()
                        .filter(rule -> rule.dimension() == dimension)
                        .flatMap(rule -> whole.ofRule(rule.id()).values().stream())
                        .toList());
                BigDecimal ofParts = sum(breakdown.parts().stream()
                        .map(part -> breakdown.taken(part, dimension))
                        .toList());
                assertThat(ofParts).isEqualByComparingTo(ofRules);
                if (whole.score().dimension(dimension).isKnown()) {
                    assertThat(ofParts)
                            .isEqualByComparingTo(
                                    whole.score().dimension(dimension).deducted());
                }
                all = all.add(ofParts);
            }
            assertThat(sum(breakdown.parts().stream().map(breakdown::taken).toList()))
                    .isEqualByComparingTo(all);
        }
    }

    @Property
    void a_part_alone_scores_as_a_cluster_of_its_findings_would(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        RuleCatalogue catalogue = catalogue(random);
        List<OpenFinding> findings = findings(random);
        Breakdown breakdown =
                Breakdown.of(findings, Deductions.of(findings, catalogue), ResourceRef::namespace, catalogue);

        for (int i = 0; i < 8; i++) {
            // When
            String namespace = "ns-" + i;
            List<OpenFinding> its = findings.stream()
                    .filter(finding -> finding.ref().namespace().equals(namespace))
                    .toList();

            // Then
            assertThat(breakdown.of(namespace).score())
                    .isEqualTo(Deductions.of(its, catalogue).score());
        }
    }

    @Property
    void causes_add_up_at_every_level_and_in_every_grouping(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        RuleCatalogue catalogue = catalogue(random);
        Deductions before = Deductions.of(findings(random), catalogue);
        Deductions after = Deductions.of(findings(random), catalogue);
        List<HealthDifference> levels = new ArrayList<>(List.of(HealthDifference.between(before, after)));
        for (Dimension dimension : Dimension.values()) {
            levels.add(HealthDifference.ofDimension(dimension, before, after));
        }
        for (Rule rule : catalogue.rules()) {
            levels.add(HealthDifference.ofRule(rule, before, after));
        }

        for (HealthDifference level : levels) {
            // Then
            assertThat(sum(level.causes().stream().map(Cause::points).toList())).isEqualByComparingTo(level.delta());
            for (Function<ResourceRef, String> partOf : GROUPINGS) {
                List<CauseGroup> groups =
                        CauseGroup.of(level.causes(), cause -> cause.ref() == null ? null : partOf.apply(cause.ref()));
                assertThat(sum(groups.stream().map(CauseGroup::points).toList()))
                        .isEqualByComparingTo(level.delta());
                assertThat(groups).extracting(CauseGroup::key).doesNotHaveDuplicates();
            }
        }
    }

    @Property
    void the_difference_of_a_dimension_is_that_of_its_scores(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        RuleCatalogue catalogue = catalogue(random);
        Deductions before = Deductions.of(findings(random), catalogue);
        Deductions after = Deductions.of(findings(random), catalogue);

        for (Dimension dimension : Dimension.values()) {
            DimensionScore was = before.score().dimension(dimension);
            DimensionScore is = after.score().dimension(dimension);
            if (was.isKnown()) {
                assertThat(HealthDifference.ofDimension(dimension, before, after)
                                .delta())
                        .isEqualByComparingTo(is.score().subtract(was.score()));
            }
        }
    }
}
