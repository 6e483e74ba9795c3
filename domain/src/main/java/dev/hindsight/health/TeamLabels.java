package dev.hindsight.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By which labels an object tells the team that it belongs to; the first one that it has counts.
 *
 * @param keys at least one
 */
public record TeamLabels(List<String> keys) {
    /** A name of our own first, so that it can overrule what others use the usual ones for. */
    public static final TeamLabels STANDARD =
            new TeamLabels(List.of("hindsight.dev/team", "team", "owner", "app.kubernetes.io/part-of"));

    public TeamLabels {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("without a label key no team can be told");
        }
    }

    /** What the object's own labels say; empty when they say nothing. */
    public Optional<String> teamOf(Map<String, String> labels) {
        return keys.stream()
                .map(key -> labels.getOrDefault(key, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
