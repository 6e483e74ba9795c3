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
public record ObjectRule(Rule rule, boolean ofTemplate, Check check) {
    public ObjectRule(Rule rule, Check check) {
        this(rule, false, check);
    }

    /** Called only for objects of the rule's kinds that are not on their way out. */
    @FunctionalInterface
    public interface Check {
        Optional<Verdict> of(Facts facts);
    }

    public Optional<Finding> judge(Facts facts) {
        return check.of(facts).map(verdict -> verdict.finding(rule, facts.ref()));
    }
}
