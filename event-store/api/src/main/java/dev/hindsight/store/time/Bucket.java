package dev.hindsight.store.time;

import java.time.Instant;
import java.util.Map;

/**
 * How many events of a cluster have their {@code clock} in a span of time.
 *
 * @param from inclusive
 * @param to exclusive
 * @param byType counts by name on the wire; a type without events is absent
 */
public record Bucket(Instant from, Instant to, Map<String, Long> byType) {
    public long total() {
        return byType.values().stream().mapToLong(Long::longValue).sum();
    }
}
