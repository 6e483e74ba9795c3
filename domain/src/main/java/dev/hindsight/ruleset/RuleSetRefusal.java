package dev.hindsight.ruleset;

import java.math.BigDecimal;

/** Why a wish of people about the rules is not followed. */
public sealed interface RuleSetRefusal {
    /** What is wrong, as a sentence for whoever wished it. */
    String words();

    /** @param row of the wished adjustments, from 1 */
    record WrongRow(int row, String words) implements RuleSetRefusal {}

    record WrongWeights(BigDecimal sum, String words) implements RuleSetRefusal {}

    record NoReason(String words) implements RuleSetRefusal {}

    record TooLarge(String words) implements RuleSetRefusal {}

    record UnknownVersion(long version) implements RuleSetRefusal {
        @Override
        public String words() {
            return "There is no version " + version + " of the rule set.";
        }
    }

    /** Somebody else was faster. */
    record Stale(long expected, long actual) implements RuleSetRefusal {
        @Override
        public String words() {
            return "This was thought up on version " + expected + ", but meanwhile there is version " + actual
                    + ". Look at that one first.";
        }
    }
}
