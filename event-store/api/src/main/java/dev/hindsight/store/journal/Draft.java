package dev.hindsight.store.journal;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.Cause;
import dev.hindsight.store.Sightings;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What one work decides, kept apart until the work has ended well: a work that fails is dropped with its draft and has
 * touched nothing that its neighbours in the same group commit see.
 */
public final class Draft implements Transaction {
    private final Ground ground;
    private final EventCodec codec;
    private final SightingsOverlay sightings;
    private final Map<StreamId, Object> states = new HashMap<>();
    private final List<Proposed> proposed = new ArrayList<>();
    private boolean closed;

    public Draft(Ground ground, EventCodec codec) {
        this.ground = ground;
        this.codec = codec;
        this.sightings = new SightingsOverlay(ground.sightings());
    }

    @Override
    public <C, S, E extends DomainEvent> List<E> decide(
            StreamType<C, S, E> type, StreamId stream, C command, Cause cause) {
        StorableText.check(cause);
        S state = state(type, stream);
        List<E> events = List.copyOf(type.decider().decide(state, command));
        for (E event : events) {
            proposed.add(new Proposed(type, stream, event, codec.typeOf(event), codec.encode(event), cause));
            state = type.decider().evolve(state, event);
        }
        states.put(stream, state);
        return events;
    }

    @Override
    @SuppressWarnings("unchecked") // a stream has one type, and each type its own states
    public <C, S, E extends DomainEvent> S state(StreamType<C, S, E> type, StreamId stream) {
        checkOpen();
        if (!type.name().equals(stream.type())) {
            throw new IllegalArgumentException(stream + " is no stream of type " + type.name());
        }
        StorableText.check(stream);
        return (S) states.computeIfAbsent(stream, absent -> ground.state(type, stream));
    }

    @Override
    public Sightings sightings() {
        checkOpen();
        return sightings;
    }

    @Override
    public Instant clock(String cluster) {
        checkOpen();
        return ground.clock(cluster);
    }

    /** Ends the work's use of this transaction. */
    void close() {
        closed = true;
    }

    /** What was decided, in order. */
    public List<Proposed> proposed() {
        return proposed;
    }

    /** The state of each stream that got events. */
    public void forEachChangedState(BiConsumer<StreamId, Object> state) {
        Set<StreamId> changed = new LinkedHashSet<>();
        proposed.forEach(event -> changed.add(event.stream()));
        changed.forEach(stream -> state.accept(stream, states.get(stream)));
    }

    public SightingsOverlay seen() {
        return sightings;
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("a transaction must not be kept after the work");
        }
    }

    /** What is there without the work: the log with what earlier works of the same group commit decided. */
    public interface Ground {
        <C, S, E extends DomainEvent> S state(StreamType<C, S, E> type, StreamId stream);

        Sightings sightings();

        /** Null when nothing of the cluster is in the log. */
        Instant clock(String cluster);
    }
}
