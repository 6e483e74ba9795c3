package dev.hindsight.finding;

import java.math.BigDecimal;

/** How much each dimension counts in the overall score: none below 0, together 1. */
public record DimensionWeights(BigDecimal reliability, BigDecimal security, BigDecimal cost, BigDecimal architecture) {
    public static final DimensionWeights STANDARD = new DimensionWeights(
            new BigDecimal("0.35"), new BigDecimal("0.30"), new BigDecimal("0.20"), new BigDecimal("0.15"));

    public BigDecimal of(Dimension dimension) {
        return switch (dimension) {
            case RELIABILITY -> reliability;
            case SECURITY -> security;
            case COST -> cost;
            case ARCHITECTURE -> architecture;
        };
    }

    public BigDecimal sum() {
        return reliability.add(security).add(cost).add(architecture);
    }
}
