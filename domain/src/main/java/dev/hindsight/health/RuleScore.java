package dev.hindsight.health;

import dev.hindsight.finding.Rule;
import java.math.BigDecimal;

/**
 * What one rule takes from its dimension.
 *
 * @param count of open findings, 0 when nothing is wrong
 * @param deduction points, not above the rule's cap
 * @param capped whether the findings would take more without the cap
 */
public record RuleScore(Rule rule, long count, BigDecimal deduction, boolean capped) {
    static RuleScore of(Rule rule, long count) {
        BigDecimal uncapped = rule.per().multiply(BigDecimal.valueOf(count));
        return new RuleScore(rule, count, rule.deduction(count), uncapped.compareTo(rule.cap()) > 0);
    }
}
