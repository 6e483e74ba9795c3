package dev.hindsight.finding.check;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Rule;
import dev.hindsight.resource.Facts;
import java.util.Optional;

/**
 * A row and its small function, for what one object shows by itself.
 *
 * @param ofTemplate that it judges what a workload's specification wants; then it is not asked of replicas, which are
 *     most of what comes in
 */
public record ObjectRule(Rule rule, boolean ofTemplate, Measured check) {
    public ObjectRule(Rule rule, Check check) {
        this(rule, false, check);
    }

    public ObjectRule(Rule rule, boolean ofTemplate, Check check) {
        this(rule, ofTemplate, (Measured) (row, facts) -> check.of(facts));
    }

    public static ObjectRule measured(Rule rule, Measured check) {
        return new ObjectRule(rule, false, check);
    }

    /** Called only for objects of the rule's kinds that are not on their way out. */
    @FunctionalInterface
    public interface Check {
        Optional<Verdict> of(Facts facts);
    }

    /** The same of a rule whose row has a number that the check needs. */
    @FunctionalInterface
    public interface Measured {
        Optional<Verdict> of(Rule row, Facts facts);
    }

    /** @param row the rule as it holds for the object */
    public Optional<Finding> judge(Rule row, Facts facts) {
        return check.of(row, facts).map(verdict -> verdict.finding(row, facts.ref()));
    }
}
