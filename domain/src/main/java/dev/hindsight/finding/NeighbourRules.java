package dev.hindsight.finding;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.topology.ClusterModel;
import java.util.List;

/** Judges an object among its neighbours. A pure function of the two; at most one finding a rule. */
@FunctionalInterface
public interface NeighbourRules {
    /** Empty when nothing is wrong, or when too little is known of the neighbours to say so. */
    List<Finding> judge(ClusterModel model, Facts facts);

    /** Whether the rule judges the object at all: else a finding of it ends because the rule does. */
    default boolean holds(String rule, ResourceRef ref) {
        return true;
    }
}
