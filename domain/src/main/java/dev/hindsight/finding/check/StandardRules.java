package dev.hindsight.finding.check;

import dev.hindsight.finding.reliability.PodRules;
import java.util.List;
import java.util.stream.Stream;

/** All rows of the standard catalogue, in the order in which they are shown. */
public final class StandardRules {
    private StandardRules() {}

    public static List<ObjectRule> ofObjects() {
        return Stream.of(PodRules.rows()).flatMap(List::stream).toList();
    }

    public static List<NeighbourRule> ofNeighbours() {
        return List.of();
    }
}
