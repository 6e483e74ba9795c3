package dev.hindsight.ruleset;

import dev.hindsight.finding.DimensionWeights;
import java.util.List;

/**
 * What a cluster's people want otherwise than the catalogue has it. Of rows that speak of the same, the last one counts.
 *
 * @param version counts up from 1 in each cluster; 0 is the catalogue as it is
 * @param weights of the dimensions; null for the usual ones
 */
public record RuleSet(long version, List<Adjustment> adjustments, DimensionWeights weights) {
    public static final RuleSet STANDARD = new RuleSet(0, List.of(), null);

    public RuleSet {
        adjustments = List.copyOf(adjustments);
    }

    public DimensionWeights weightsInForce() {
        return weights == null ? DimensionWeights.STANDARD : weights;
    }

    /** Whether the two say the same, whatever their versions. */
    boolean saysTheSameAs(RuleSet other) {
        return adjustments.equals(other.adjustments) && weightsInForce().equals(other.weightsInForce());
    }
}
