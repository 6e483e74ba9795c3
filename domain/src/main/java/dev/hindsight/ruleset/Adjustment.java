package dev.hindsight.ruleset;

import dev.hindsight.finding.Severity;
import java.math.BigDecimal;

/**
 * One row of a rule set: what is otherwise than in the catalogue, for one rule somewhere. A cell that is null leaves
 * what the catalogue, or an earlier row, says.
 *
 * @param rule id of the catalogue; {@code *} for all, which can only be switched
 * @param namespace a name, or a pattern with {@code *}; null for the whole cluster
 * @param off whether the rule judges nothing there; false switches on what an earlier row switched off
 * @param limit in the unit of the rule's own, from 0
 * @param per points of a finding, above 0 and at most 100; for the whole cluster only, because scores are
 * @param cap points of all findings of the rule, not below {@code per} and at most 100; for the whole cluster only
 */
public record Adjustment(
        String rule,
        String namespace,
        Boolean off,
        BigDecimal limit,
        Severity severity,
        BigDecimal per,
        BigDecimal cap) {
    public static final String EVERY_RULE = "*";

    public boolean concerns(String ruleId, String inNamespace) {
        return concernsRule(ruleId) && Glob.matches(namespace, inNamespace);
    }

    public boolean concernsRule(String ruleId) {
        return rule.equals(EVERY_RULE) || rule.equals(ruleId);
    }

    boolean isForWholeCluster() {
        return namespace == null;
    }

    boolean saysNothing() {
        return off == null && limit == null && severity == null && per == null && cap == null;
    }
}
