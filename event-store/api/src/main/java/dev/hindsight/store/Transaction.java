package dev.hindsight.store;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import java.util.List;

/** What work may do inside the journal. Not to be kept after the work. */
public interface Transaction {
    /** Loads the stream's state, decides, and appends what was decided; returns it. */
    <C, S, E extends DomainEvent> List<E> decide(StreamType<C, S, E> type, StreamId stream, C command, Cause cause);

    /** The state of a stream with what this transaction appended to it. */
    <C, S, E extends DomainEvent> S state(StreamType<C, S, E> type, StreamId stream);

    Sightings sightings();

    /** The cluster's clock before this transaction; null when nothing of the cluster is in the log. */
    java.time.Instant clock(String cluster);
}
