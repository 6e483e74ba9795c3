package dev.hindsight.finding;

import dev.hindsight.resource.Facts;
import dev.hindsight.resource.ResourceRef;
import java.util.List;

/** Judges an object by itself, without its neighbours. A pure function; at most one finding a rule. */
@FunctionalInterface
public interface ObjectRules {
    /** Empty when nothing is wrong. */
    List<Finding> judge(Facts facts);

    /** Whether the rule judges the object at all: else a finding of it ends because the rule does. */
    default boolean holds(String rule, ResourceRef ref) {
        return true;
    }
}
