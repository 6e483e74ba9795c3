package dev.hindsight.store.suite;

import dev.hindsight.decider.Decider;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import dev.hindsight.watch.WatchEvent.SourceReported;
import dev.hindsight.watch.WatchEvent.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A source's lamp: telling it the state that it shows decides nothing. The smallest decider with a state. */
final class Lamp implements Decider<Lamp.Show, Optional<State>, SourceReported> {
    static final StreamType<Show, Optional<State>, SourceReported> TYPE = new StreamType<>("lamp", new Lamp());

    /** @param flashes how often it goes to STOPPING and back first; each flash is two events */
    record Show(State state, int flashes) {
        Show(State state) {
            this(state, 0);
        }
    }

    static StreamId stream(String id) {
        return TYPE.stream("alpha", id);
    }

    @Override
    public Optional<State> initial() {
        return Optional.empty();
    }

    @Override
    public List<SourceReported> decide(Optional<State> state, Show command) {
        if (state.equals(Optional.of(command.state()))) {
            return List.of();
        }
        List<SourceReported> events = new java.util.ArrayList<>();
        for (int i = 0; i < command.flashes(); i++) {
            events.add(event(State.STOPPING));
            events.add(event(State.STARTED));
        }
        events.add(event(command.state()));
        return events;
    }

    @Override
    public Optional<State> evolve(Optional<State> state, SourceReported event) {
        return Optional.of(event.state());
    }

    static SourceReported event(State state) {
        return new SourceReported("lamp", state, Instant.EPOCH, null, 0);
    }

    static final Map<Integer, State> STATES = Map.of(0, State.STARTED, 1, State.BEHIND, 2, State.CAUGHT_UP);
}
