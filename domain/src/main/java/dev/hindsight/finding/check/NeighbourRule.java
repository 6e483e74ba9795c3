package dev.hindsight.finding.check;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Rule;
import dev.hindsight.resource.Facts;
import dev.hindsight.topology.ClusterModel;
import java.util.Optional;

/** A row and its small function, for what shows only when an object's neighbours are known. */
public record NeighbourRule(Rule rule, Check check) {
    /** Called only for objects of the rule's kinds that are not on their way out. */
    @FunctionalInterface
    public interface Check {
        Optional<Verdict> of(ClusterModel model, Facts facts);
    }

    public Optional<Finding> judge(ClusterModel model, Facts facts) {
        return check.of(model, facts).map(verdict -> verdict.finding(rule, facts.ref()));
    }
}
