package dev.hindsight.store.stream;

import dev.hindsight.decider.Decider;
import dev.hindsight.decider.DomainEvent;

/** A kind of stream and the decider that its events belong to. */
public record StreamType<C, S, E extends DomainEvent>(String name, Decider<C, S, E> decider) {
    public StreamId stream(String cluster, String id) {
        return new StreamId(cluster, name, id);
    }
}
