package dev.hindsight.store.axon;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.hindsight.decider.Decider;
import dev.hindsight.resource.ResourceEvent.ResourceObserved;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.stream.StreamType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** A decider whose state is all that it was given, as the aggregate loaded it. */
final class Remembering implements Decider<Void, List<ResourceObserved>, ResourceObserved> {
    private static final StreamType<Void, List<ResourceObserved>, ResourceObserved> TYPE =
            new StreamType<>("resource", new Remembering());

    static List<ResourceObserved> stateOf(EventStore store, String uid) {
        try {
            return store.journal()
                    .submit(tx -> tx.state(TYPE, TYPE.stream("alpha", uid)))
                    .get(20, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<ResourceObserved> initial() {
        return List.of();
    }

    @Override
    public List<ResourceObserved> decide(List<ResourceObserved> state, Void command) {
        return List.of();
    }

    @Override
    public List<ResourceObserved> evolve(List<ResourceObserved> state, ResourceObserved event) {
        List<ResourceObserved> next = new ArrayList<>(state);
        next.add(event);
        return List.copyOf(next);
    }
}
