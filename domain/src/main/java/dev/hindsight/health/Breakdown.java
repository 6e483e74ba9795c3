package dev.hindsight.health;

import dev.hindsight.finding.Dimension;
import dev.hindsight.finding.Rule;
import dev.hindsight.finding.RuleCatalogue;
import dev.hindsight.resource.ResourceRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The findings of a cluster cut into parts, each object in exactly one: namespaces, or teams.
 *
 * <p>A part has two figures that must not be confused. Its <em>score</em> is what {@link HealthScore} says of its
 * findings alone, by the same formula, as if there were nothing else. What it <em>takes</em> is the sum of its objects'
 * shares in what the whole cluster loses; over all parts that adds up to what the cluster loses, exactly.
 */
public final class Breakdown {
    private final SortedMap<String, Deductions> parts = new TreeMap<>();
    private final Map<String, Map<Dimension, BigDecimal>> taken = new HashMap<>();

    private final RuleCatalogue catalogue;

    private Breakdown(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param whole of the same findings
     * @param partOf never null; an object is in one part only
     */
    public static Breakdown of(
            Collection<OpenFinding> findings,
            Deductions whole,
            Function<ResourceRef, String> partOf,
            RuleCatalogue catalogue) {
        Map<String, List<OpenFinding>> byPart = new TreeMap<>();
        Map<String, String> partByUid = new HashMap<>();
        for (OpenFinding finding : findings) {
            String part = partByUid.computeIfAbsent(finding.ref().uid(), uid -> partOf.apply(finding.ref()));
            byPart.computeIfAbsent(part, none -> new ArrayList<>()).add(finding);
        }
        Breakdown breakdown = new Breakdown(catalogue);
        byPart.forEach((part, its) -> breakdown.parts.put(part, Deductions.of(its, catalogue)));
        for (Rule rule : catalogue.rules()) {
            whole.ofRule(rule.id())
                    .forEach((uid, share) -> breakdown
                            .taken
                            .computeIfAbsent(partByUid.get(uid), none -> new EnumMap<>(Dimension.class))
                            .merge(rule.dimension(), share, BigDecimal::add));
        }
        return breakdown;
    }

    /** Those that have findings. */
    public SortedSet<String> parts() {
        return new TreeSet<>(parts.keySet());
    }

    /** The findings of a part alone; without any where it has none. */
    public Deductions of(String part) {
        Deductions known = parts.get(part);
        return known == null ? Deductions.of(List.of(), catalogue) : known;
    }

    /** What the objects of a part take from a dimension of the whole cluster. */
    public BigDecimal taken(String part, Dimension dimension) {
        return taken.getOrDefault(part, Map.of()).getOrDefault(dimension, BigDecimal.ZERO);
    }

    /** The same of all dimensions, summed. */
    public BigDecimal taken(String part) {
        return taken.getOrDefault(part, Map.of()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
