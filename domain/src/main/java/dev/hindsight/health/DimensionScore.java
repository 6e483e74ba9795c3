package dev.hindsight.health;

import dev.hindsight.finding.Dimension;
import java.math.BigDecimal;
import java.util.List;

/**
 * The score of one dimension: {@code score = 100 − deducted + forgiven}.
 *
 * @param score 0 to 100; null while it is not known
 * @param unknownBecause why not; null when it is known
 * @param deducted what all rules take together; may be above 100
 * @param forgiven what they take beyond the 100 points that there are; 0 nearly always
 * @param rules of the dimension, those without findings included, in the order of the catalogue
 */
public record DimensionScore(
        Dimension dimension,
        BigDecimal score,
        String unknownBecause,
        BigDecimal deducted,
        BigDecimal forgiven,
        List<RuleScore> rules) {
    static final BigDecimal FULL = BigDecimal.valueOf(100);

    static DimensionScore known(Dimension dimension, List<RuleScore> rules) {
        BigDecimal deducted = rules.stream().map(RuleScore::deduction).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal score = FULL.subtract(deducted).max(BigDecimal.ZERO);
        BigDecimal forgiven = score.add(deducted).subtract(FULL);
        return new DimensionScore(dimension, score, null, deducted, forgiven, List.copyOf(rules));
    }

    static DimensionScore unknown(Dimension dimension, String because) {
        return new DimensionScore(dimension, null, because, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }

    public boolean isKnown() {
        return score != null;
    }
}
