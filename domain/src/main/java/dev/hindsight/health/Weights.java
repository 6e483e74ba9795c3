package dev.hindsight.health;

import dev.hindsight.finding.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How much each dimension counts. The weights of those that are known always add up to 1, exactly. */
final class Weights {
    private static final Map<Dimension, BigDecimal> FULL = new EnumMap<>(Map.of(
            Dimension.RELIABILITY, new BigDecimal("0.35"),
            Dimension.SECURITY, new BigDecimal("0.30"),
            Dimension.COST, new BigDecimal("0.20"),
            Dimension.ARCHITECTURE, new BigDecimal("0.15")));

    /** Enough for every set of dimensions in use to come out even; others are made to by {@link Shares}. */
    private static final int DIGITS = 4;

    private Weights() {}

    static Map<Dimension, BigDecimal> of(Collection<Dimension> known) {
        BigDecimal sum = known.stream().map(FULL::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        TreeMap<Dimension, BigDecimal> wanted = new TreeMap<>();
        known.forEach(dimension ->
                wanted.put(dimension, FULL.get(dimension).divide(sum, DIGITS + 8, RoundingMode.HALF_EVEN)));
        return Shares.spread(BigDecimal.ONE, wanted, DIGITS);
    }
}
