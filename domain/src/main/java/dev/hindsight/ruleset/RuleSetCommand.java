package dev.hindsight.ruleset;

import dev.hindsight.finding.DimensionWeights;
import java.util.List;

/** What people want of the rules of a cluster. Each says why, and which state it was thought up on. */
public sealed interface RuleSetCommand {
    String reason();

    /**
     * Writes down the next version.
     *
     * @param weights null for the usual ones
     * @param latest the last version that the author had seen; null when it does not matter
     * @param enable whether it also comes into force
     */
    record Define(List<Adjustment> adjustments, DimensionWeights weights, Long latest, boolean enable, String reason)
            implements RuleSetCommand {}

    /**
     * Brings a version that was written down before into force; 0 for the catalogue as it is.
     *
     * @param inForce the version that the author believed to be in force; null when it does not matter
     */
    record Enable(long version, Long inForce, String reason) implements RuleSetCommand {}
}
