package dev.hindsight.finding.check;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Rule;
import dev.hindsight.resource.Facts;
import java.util.Optional;

/**
 * A row and its small function, for what one object shows by itself.
 *
 * @param asked of which objects of its kinds
 */
public record ObjectRule(Rule rule, Asked asked, Measured check) {
    /** Of which objects a rule is asked. */
    public enum Asked {
        OF_ALL,
        /** It judges what a workload's specification wants, so not of replicas, which are most of what comes in. */
        OF_TEMPLATES,
        /** Only of those that somebody deleted and that are still there. */
        OF_LEAVING
    }

    public ObjectRule(Rule rule, Check check) {
        this(rule, Asked.OF_ALL, check);
    }

    public ObjectRule(Rule rule, Asked asked, Check check) {
        this(rule, asked, (Measured) (row, facts) -> check.of(facts));
    }

    public static ObjectRule measured(Rule rule, Measured check) {
        return new ObjectRule(rule, Asked.OF_ALL, check);
    }

    /** Called only for objects of the rule's kinds that are not on their way out, unless the rule is about those. */
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
