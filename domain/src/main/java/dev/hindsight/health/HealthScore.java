package dev.hindsight.health;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.DimensionWeights;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The health of a cluster at an instant: {@code uncapped = Σ parts.points}, {@code overall = min(uncapped, limits of
 * caps)}.
 *
 * @param overall 0 to 100; null while nothing is known
 * @param unknownBecause null when it is known
 * @param caps that hold now, also such as take nothing away
 * @param parts the known dimensions with their weights
 * @param dimensions all four
 */
public record HealthScore(
        BigDecimal overall,
        BigDecimal uncapped,
        String unknownBecause,
        List<Cap> caps,
        List<Part> parts,
        List<DimensionScore> dimensions) {
    private static final String NO_METRICS = "no usage metrics";
    private static final String NOTHING_COUNTS = "every dimension that is known has the weight 0";

    /** @param points {@code weight × score}, exactly */
    public record Part(Dimension dimension, BigDecimal weight, BigDecimal score, BigDecimal points) {}

    /**
     * @param counts of open findings by rule; rules that the catalogue does not have count for nothing
     */
    public static HealthScore of(Map<String, ? extends Number> counts, RuleCatalogue catalogue) {
        List<DimensionScore> dimensions = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            dimensions.add(
                    isScored(dimension)
                            ? DimensionScore.known(dimension, rulesOf(dimension, counts, catalogue))
                            : DimensionScore.unknown(dimension, NO_METRICS));
        }
        return of(dimensions, catalogue.weights());
    }

    /** Without metrics nobody knows what is used of what is paid for. */
    static boolean isScored(Dimension dimension) {
        return dimension != Dimension.COST;
    }

    private static List<RuleScore> rulesOf(
            Dimension dimension, Map<String, ? extends Number> counts, RuleCatalogue catalogue) {
        List<RuleScore> rules = new ArrayList<>();
        for (Rule rule : catalogue.rules()) {
            if (rule.dimension() == dimension) {
                Number count = counts.get(rule.id());
                rules.add(RuleScore.of(rule, count == null ? 0 : count.longValue()));
            }
        }
        return rules;
    }

    /** A cluster that was never listed completely: unknown, not healthy. */
    public static HealthScore unknown(String because) {
        List<DimensionScore> dimensions = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            dimensions.add(DimensionScore.unknown(dimension, because));
        }
        return new HealthScore(null, null, because, List.of(), List.of(), List.copyOf(dimensions));
    }

    static HealthScore of(List<DimensionScore> dimensions, DimensionWeights full) {
        Map<Dimension, BigDecimal> weights = Weights.of(
                dimensions.stream()
                        .filter(DimensionScore::isKnown)
                        .map(DimensionScore::dimension)
                        .toList(),
                full);
        if (weights.isEmpty()) {
            return new HealthScore(null, null, NOTHING_COUNTS, List.of(), List.of(), List.copyOf(dimensions));
        }
        List<Part> parts = dimensions.stream()
                .filter(DimensionScore::isKnown)
                .map(known -> part(known, weights.get(known.dimension())))
                .toList();
        BigDecimal uncapped = parts.stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Cap> caps = Cap.ALL.stream()
                .filter(cap -> dimensions.stream().anyMatch(cap::holds))
                .toList();
        BigDecimal overall = caps.stream().map(Cap::limit).reduce(uncapped, BigDecimal::min);
        return new HealthScore(overall, uncapped, null, caps, parts, List.copyOf(dimensions));
    }

    private static Part part(DimensionScore score, BigDecimal weight) {
        return new Part(score.dimension(), weight, score.score(), weight.multiply(score.score()));
    }

    public boolean isKnown() {
        return overall != null;
    }

    public DimensionScore dimension(Dimension dimension) {
        return dimensions.get(dimension.ordinal());
    }

    Optional<Part> part(Dimension dimension) {
        return parts.stream().filter(part -> part.dimension() == dimension).findFirst();
    }

    /** What the caps take away: {@code uncapped − overall}; 0 while nothing is known. */
    public BigDecimal takenByCaps() {
        return isKnown() ? uncapped.subtract(overall) : BigDecimal.ZERO;
    }

    /** One sentence for people: the score, and what takes most from it. */
    public String words() {
        if (!isKnown()) {
            return "Health is unknown: " + unknownBecause + ".";
        }
        String score = "Health is " + Words.number(overall) + " of 100";
        Optional<RuleScore> worst = worst();
        if (worst.isEmpty()) {
            return score + ": nothing is wrong.";
        }
        Rule rule = worst.get().rule();
        String most = "most is lost to “" + rule.title() + "” ("
                + Words.many(worst.get().count(), "finding") + ", "
                + Words.number(worst.get().deduction()) + " points of "
                + Words.name(rule.dimension()).toLowerCase(java.util.Locale.ROOT) + ")";
        Optional<Cap> cap =
                takenByCaps().signum() == 0 ? Optional.empty() : caps.stream().min(Comparator.comparing(Cap::limit));
        return score + ": " + most
                + cap.map(held -> "; " + Words.name(held.dimension()).toLowerCase(java.util.Locale.ROOT) + " below "
                                + Words.number(held.below()) + " caps it")
                        .orElse("")
                + ".";
    }

    /** The rule that takes most from the overall score; empty when nothing is wrong. */
    public Optional<RuleScore> worst() {
        return dimensions.stream()
                .flatMap(dimension -> dimension.rules().stream())
                .filter(rule -> rule.count() > 0)
                .max(Comparator.comparing(this::weighed));
    }

    private BigDecimal weighed(RuleScore score) {
        return part(score.rule().dimension())
                .map(part -> part.weight().multiply(score.deduction()))
                .orElse(BigDecimal.ZERO);
    }
}
