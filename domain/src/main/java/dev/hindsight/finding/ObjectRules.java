package dev.hindsight.finding;

import dev.hindsight.resource.Facts;
import java.util.List;

/** Judges an object by itself, without its neighbours. A pure function; at most one finding a rule. */
@FunctionalInterface
public interface ObjectRules {
    /** Empty when nothing is wrong. */
    List<Finding> judge(Facts facts);
}
