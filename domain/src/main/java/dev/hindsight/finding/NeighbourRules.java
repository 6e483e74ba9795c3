package dev.hindsight.finding;

import dev.hindsight.resource.Facts;
import dev.hindsight.topology.ClusterModel;
import java.util.List;

/** Judges an object among its neighbours. A pure function of the two; at most one finding a rule. */
@FunctionalInterface
public interface NeighbourRules {
    /** Empty when nothing is wrong, or when too little is known of the neighbours to say so. */
    List<Finding> judge(ClusterModel model, Facts facts);
}
