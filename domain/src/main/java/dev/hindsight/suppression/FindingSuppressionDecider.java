package dev.hindsight.suppression;

import dev.hindsight.decider.Decider;
import dev.hindsight.resource.ResourceRef;
import dev.hindsight.suppression.FindingSuppressionDecider.Suppressed;
import dev.hindsight.suppression.FindingSuppressionDecider.Weigh;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingSuppressed;
import dev.hindsight.suppression.FindingSuppressionEvent.FindingUnsuppressed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which findings of an object count for nothing, and since when they do again. What was weighed at a log position that
 * is not beyond the last decided one decides nothing: so the fold may be repeated from any earlier checkpoint.
 */
public final class FindingSuppressionDecider implements Decider<Weigh, Suppressed, FindingSuppressionEvent> {
    /** The type of stream; its id is the object's uid. */
    public static final String STREAM = "finding-suppression";

    /**
     * @param basis the log position that was known, above 0
     * @param now all rules whose findings of the object are suppressed
     */
    public record Weigh(long basis, ResourceRef ref, Map<String, SuppressedBy> now) {}

    /** @param basis of the last decision; 0 before the first */
    public record Suppressed(long basis, Map<String, SuppressedBy> byRule) {}

    @Override
    public Suppressed initial() {
        return new Suppressed(0, Map.of());
    }

    @Override
    public List<FindingSuppressionEvent> decide(Suppressed suppressed, Weigh weigh) {
        if (weigh.basis() <= suppressed.basis()) {
            return List.of();
        }
        List<FindingSuppressionEvent> events = new ArrayList<>();
        new TreeMap<>(weigh.now()).forEach((rule, by) -> {
            if (!by.equals(suppressed.byRule().get(rule))) {
                events.add(new FindingSuppressed(rule, weigh.ref(), by, weigh.basis()));
            }
        });
        suppressed.byRule().keySet().stream()
                .filter(rule -> !weigh.now().containsKey(rule))
                .forEach(rule -> events.add(new FindingUnsuppressed(rule, weigh.ref(), weigh.basis())));
        return Collections.unmodifiableList(events);
    }

    @Override
    public Suppressed evolve(Suppressed suppressed, FindingSuppressionEvent event) {
        Map<String, SuppressedBy> byRule = new TreeMap<>(suppressed.byRule());
        return switch (event) {
            case FindingSuppressed now -> {
                byRule.put(now.rule(), now.by());
                yield new Suppressed(now.basis(), Collections.unmodifiableMap(byRule));
            }
            case FindingUnsuppressed now -> {
                byRule.remove(now.rule());
                yield new Suppressed(now.basis(), Collections.unmodifiableMap(byRule));
            }
        };
    }
}
