package dev.hindsight.health;

import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.ResourceRef;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each object takes from the score by each rule: the same as the {@link HealthScore} of the same findings, one
 * level deeper. For every rule the shares of its objects add up to what the rule deducts.
 */
public final class Deductions {
    private final Collection<OpenFinding> findings;
    private final RuleCatalogue catalogue;
    private final Map<String, SortedMap<String, BigDecimal>> byRule = new LinkedHashMap<>();
    private final Map<String, ResourceRef> refs = new HashMap<>();

    private Deductions(Collection<OpenFinding> findings, RuleCatalogue catalogue) {
        this.findings = findings;
        this.catalogue = catalogue;
    }

    /** One finding a rule and object counts, however often it is given. */
    public static Deductions of(Collection<OpenFinding> findings, RuleCatalogue catalogue) {
        Deductions deductions = new Deductions(findings, catalogue);
        Map<String, TreeMap<String, ResourceRef>> objects = new HashMap<>();
        for (OpenFinding finding : findings) {
            objects.computeIfAbsent(finding.rule(), any -> new TreeMap<>())
                    .put(finding.ref().uid(), finding.ref());
        }
        for (Rule rule : catalogue.rules()) {
            TreeMap<String, ResourceRef> wrong = objects.getOrDefault(rule.id(), new TreeMap<>());
            if (!wrong.isEmpty()) {
                deductions.byRule.put(rule.id(), Shares.ofResources(deduction(rule, wrong.size()), wrong.keySet()));
                deductions.refs.putAll(wrong);
            }
        }
        return deductions;
    }

    /** What the same findings take by these rules. */
    Deductions under(RuleCatalogue other) {
        return other.version().equals(catalogue.version()) ? this : of(findings, other);
    }

    /** What the rule takes by all findings. */
    BigDecimal total(String rule) {
        return ofRule(rule).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    RuleCatalogue catalogue() {
        return catalogue;
    }

    /** Nothing of a dimension that has no score; its findings are told all the same. */
    private static BigDecimal deduction(Rule rule, int count) {
        return HealthScore.isScored(rule.dimension()) ? rule.deduction(count) : BigDecimal.ZERO;
    }

    public HealthScore score() {
        Map<String, Integer> counts = new HashMap<>();
        byRule.forEach((rule, shares) -> counts.put(rule, shares.size()));
        return HealthScore.of(counts, catalogue);
    }

    /** Points of the rule's dimension by uid; empty when the rule holds nowhere. */
    public SortedMap<String, BigDecimal> ofRule(String rule) {
        return byRule.getOrDefault(rule, new TreeMap<>());
    }

    /** Points by rule, in the order of the catalogue. */
    public Map<String, BigDecimal> ofResource(String uid) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        byRule.forEach((rule, shares) -> {
            if (shares.containsKey(uid)) {
                points.put(rule, shares.get(uid));
            }
        });
        return points;
    }

    Optional<ResourceRef> ref(String uid) {
        return Optional.ofNullable(refs.get(uid));
    }
}
