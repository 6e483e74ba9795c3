package dev.hindsight.health;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.DimensionWeights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** How much each dimension counts. The weights of those that are known always add up to 1, exactly. */
final class Weights {
    /** Enough for every set of dimensions in use to come out even; others are made to by {@link Shares}. */
    private static final int DIGITS = 4;

    private Weights() {}

    /** Empty when none of the known dimensions counts. */
    static Map<Dimension, BigDecimal> of(Collection<Dimension> known, DimensionWeights full) {
        BigDecimal sum = known.stream().map(full::of).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return Map.of();
        }
        TreeMap<Dimension, BigDecimal> wanted = new TreeMap<>();
        known.forEach(
                dimension -> wanted.put(dimension, full.of(dimension).divide(sum, DIGITS + 8, RoundingMode.HALF_EVEN)));
        return Shares.spread(BigDecimal.ONE, wanted, DIGITS);
    }
}
