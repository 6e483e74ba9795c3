package dev.hindsight.health;

import dev.hindsight.finding.Dimension;
import dev.hindsight.resource.ResourceRef;
import java.math.BigDecimal;

/**
 * One reason why a score is another one than before.
 *
 * @param dimension null when it concerns the overall score only
 * @param rule null when it is no finding
 * @param title of the rule, or what else happened
 * @param ref null when it is no finding
 * @param points of the overall score, positive when it got better
 */
public record Cause(Kind kind, Dimension dimension, String rule, String title, ResourceRef ref, BigDecimal points) {
    public enum Kind {
        RAISED,
        CLEARED,
        /**
         * The finding stayed but its share of a capped deduction moved; or a bound of the score (a dimension at 0, a
         * cap of the overall score, another set of known dimensions) took more or less.
         */
        MOVED,
        /** Other rules were brought into force: other weights, points, or rules that are off. */
        RULES_CHANGED
    }
}
