package dev.hindsight.store;

import dev.hindsight.decider.DomainEvent;
import java.util.Set;

/**
 * A part of the log.
 *
 * @param cluster null for all clusters
 * @param after position before the first event
 * @param upTo position of the last event; {@link Long#MAX_VALUE} for the head as it is when reading begins
 * @param types only these events; empty for all. What is left out is not even decoded
 */
public record Slice(String cluster, long after, long upTo, Set<Class<? extends DomainEvent>> types) {
    public static Slice after(long position) {
        return new Slice(null, position, Long.MAX_VALUE, Set.of());
    }

    public Slice of(String cluster) {
        return new Slice(cluster, after, upTo, types);
    }

    public Slice upTo(long position) {
        return new Slice(cluster, after, position, types);
    }

    @SafeVarargs
    public final Slice only(Class<? extends DomainEvent>... types) {
        return new Slice(cluster, after, upTo, Set.of(types));
    }

    /** Whether an event after {@link #after} belongs to it. */
    public boolean holds(Recorded event) {
        return event.position() <= upTo
                && (cluster == null || cluster.equals(event.cluster()))
                && (types.isEmpty() || types.contains(event.event().getClass()));
    }
}
