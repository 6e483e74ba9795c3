package dev.hindsight.correlate.policy;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.Cause;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is to be decided on one stream because of one event.
 *
 * @param typeIn the type with the decider that decides; which one may depend on what the transaction finds
 * @param id of the stream within cluster and type
 * @param settled is told the state of the stream once what was decided is durable
 */
public record StreamCommand<C, S, E extends DomainEvent>(
        Function<Transaction, StreamType<C, S, E>> typeIn,
        String id,
        C command,
        Recorded because,
        String actor,
        Consumer<S> settled) {

    public StreamCommand(
            StreamType<C, S, E> type, String id, C command, Recorded because, String actor, Consumer<S> settled) {
        this(tx -> type, id, command, because, actor, settled);
    }

    /** @param events how many were appended */
    public record Decided(int events, Runnable settled) {}

    /** May be run again after a conflict: tells nobody by itself. */
    public Decided decide(Transaction tx) {
        StreamType<C, S, E> type = typeIn.apply(tx);
        StreamId stream = type.stream(because.cluster(), id);
        Cause cause = new Cause(because.occurredAt(), actor, because.id(), because.traceparent());
        int events = tx.decide(type, stream, command, cause).size();
        S state = tx.state(type, stream);
        return new Decided(events, () -> settled.accept(state));
    }
}
