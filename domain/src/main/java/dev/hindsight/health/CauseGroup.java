package dev.hindsight.health;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Causes that have something in common: a rule, a namespace, a team, an object.
 *
 * @param key null for what no finding did: the bounds of the score
 * @param points of all its causes, summed
 */
public record CauseGroup(String key, BigDecimal points, long raised, long cleared, long moved) {
    /**
     * The causes in groups, the largest effect first; the points of the groups add up to those of the causes.
     *
     * @param keyOf may be null
     */
    public static List<CauseGroup> of(List<Cause> causes, Function<Cause, String> keyOf) {
        Map<String, List<Cause>> byKey = new LinkedHashMap<>();
        causes.forEach(cause -> byKey.computeIfAbsent(keyOf.apply(cause), none -> new ArrayList<>())
                .add(cause));
        return byKey.entrySet().stream()
                .map(its -> of(its.getKey(), its.getValue()))
                .sorted(Comparator.comparing((CauseGroup group) -> group.points.abs())
                        .reversed()
                        .thenComparing(CauseGroup::key, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static CauseGroup of(String key, List<Cause> causes) {
        BigDecimal points = causes.stream().map(Cause::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CauseGroup(
                key,
                points,
                count(causes, Cause.Kind.RAISED),
                count(causes, Cause.Kind.CLEARED),
                count(causes, Cause.Kind.MOVED));
    }

    private static long count(List<Cause> causes, Cause.Kind kind) {
        return causes.stream().filter(cause -> cause.kind() == kind).count();
    }
}
