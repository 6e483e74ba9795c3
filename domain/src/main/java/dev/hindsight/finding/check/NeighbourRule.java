package dev.hindsight.finding.check;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Rule;
import dev.hindsight.resource.Facts;
import dev.hindsight.topology.ClusterModel;
import java.util.Optional;

/** A row and its small function, for what shows only when an object's neighbours are known. */
public record NeighbourRule(Rule rule, Measured check) {
    public NeighbourRule(Rule rule, Check check) {
        this(rule, (Measured) (row, model, facts) -> check.of(model, facts));
    }

    public static NeighbourRule measured(Rule rule, Measured check) {
        return new NeighbourRule(rule, check);
    }

    /** Called only for objects of the rule's kinds that are not on their way out. */
    @FunctionalInterface
    public interface Check {
        Optional<Verdict> of(ClusterModel model, Facts facts);
    }

    /** The same of a rule whose row has a number that the check needs. */
    @FunctionalInterface
    public interface Measured {
        Optional<Verdict> of(Rule row, ClusterModel model, Facts facts);
    }

    /** @param row the rule as it holds for the object */
    public Optional<Finding> judge(Rule row, ClusterModel model, Facts facts) {
        return check.of(row, model, facts).map(verdict -> verdict.finding(row, facts.ref()));
    }
}
