package dev.hindsight.ruleset;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.DimensionWeights;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.ruleset.RuleSetCommand.Define;
import dev.hindsight.ruleset.RuleSetCommand.Enable;
import dev.hindsight.ruleset.RuleSetRefusal.NoReason;
import dev.hindsight.ruleset.RuleSetRefusal.Stale;
import dev.hindsight.ruleset.RuleSetRefusal.TooLarge;
import dev.hindsight.ruleset.RuleSetRefusal.UnknownVersion;
import dev.hindsight.ruleset.RuleSetRefusal.WrongWeights;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a rule set must be like to be taken. */
final class RuleSetCheck {
    private static final int MOST_ROWS = 500;
    private static final int LONGEST_REASON = 500;

    /** So that the shares of the dimensions come out even. */
    private static final int DIGITS_OF_WEIGHTS = 4;

    private final RowCheck rows;

    RuleSetCheck(RuleCatalogue catalogue) {
        this.rows = new RowCheck(catalogue);
    }

    Optional<RuleSetRefusal> define(RuleSets sets, Define define) {
        return reason(define.reason())
                .or(() -> stale(define.latest(), sets.latest()))
                .or(() -> size(define.adjustments()))
                .or(() -> rows.check(define.adjustments()))
                .or(() -> Optional.ofNullable(define.weights()).flatMap(RuleSetCheck::weights));
    }

    Optional<RuleSetRefusal> enable(RuleSets sets, Enable enable) {
        return reason(enable.reason())
                .or(() -> stale(enable.inForce(), sets.inForce()))
                .or(() -> sets.has(enable.version())
                        ? Optional.empty()
                        : Optional.of(new UnknownVersion(enable.version())));
    }

    private static Optional<RuleSetRefusal> reason(String reason) {
        if (reason == null || reason.isBlank()) {
            return Optional.of(new NoReason("Say why: whoever looks at the score later wants to know."));
        }
        return reason.length() > LONGEST_REASON
                ? Optional.of(new NoReason("The reason is longer than " + LONGEST_REASON + " characters."))
                : Optional.empty();
    }

    private static Optional<RuleSetRefusal> stale(Long expected, long actual) {
        return expected == null || expected == actual ? Optional.empty() : Optional.of(new Stale(expected, actual));
    }

    private static Optional<RuleSetRefusal> size(List<Adjustment> adjustments) {
        return adjustments.size() <= MOST_ROWS
                ? Optional.empty()
                : Optional.of(
                        new TooLarge("A rule set has at most " + MOST_ROWS + " rows, not " + adjustments.size() + "."));
    }

    private static Optional<RuleSetRefusal> weights(DimensionWeights weights) {
        for (Dimension dimension : Dimension.values()) {
            BigDecimal weight = weights.of(dimension);
            String name = Words.of(dimension);
            if (weight == null) {
                return wrongWeights(BigDecimal.ZERO, "The weight of " + name + " is missing.");
            }
            if (weight.signum() < 0) {
                return wrongWeights(weight, "The weight of " + name + " is below 0.");
            }
            if (weight.stripTrailingZeros().scale() > DIGITS_OF_WEIGHTS) {
                return wrongWeights(weight, "The weight of " + name + " has more than 4 digits after the point.");
            }
        }
        BigDecimal sum = weights.sum();
        return sum.compareTo(BigDecimal.ONE) == 0
                ? Optional.empty()
                : wrongWeights(sum, "The weights add up to " + Words.of(sum) + ", not to 1.");
    }

    private static Optional<RuleSetRefusal> wrongWeights(BigDecimal sum, String words) {
        return Optional.of(new WrongWeights(sum, words));
    }
}
