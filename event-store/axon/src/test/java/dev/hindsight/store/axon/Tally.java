package dev.hindsight.store.axon;

import dev.hindsight.decider.Decider;
import dev.hindsight.store.Cause;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import dev.hindsight.watch.WatchEvent.SourceReported;
import dev.hindsight.watch.WatchEvent.State;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Counts up: each event carries the next number, so that a lost, doubled or stale one shows. */
final class Tally implements Decider<Tally.Add, Long, SourceReported> {
    static final StreamType<Add, Long, SourceReported> TYPE = new StreamType<>("tally", new Tally());

    record Add() {}

    @Override
    public Long initial() {
        return 0L;
    }

    @Override
    public List<SourceReported> decide(Long state, Add command) {
        return List.of(new SourceReported("tally", State.STARTED, Instant.EPOCH, null, state + 1));
    }

    @Override
    public Long evolve(Long state, SourceReported event) {
        return event.dropped();
    }

    static StreamId stream(String id) {
        return TYPE.stream("alpha", id);
    }

    /** The number that was added. */
    static Function<Transaction, Long> add(String id) {
        return tx -> tx.decide(TYPE, stream(id), new Add(), new Cause(Instant.now(), "source:tally", "input", null))
                .getFirst()
                .dropped();
    }

    static CompletableFuture<Long> addTo(EventStore store, String id) {
        return store.journal().submit(stream(id), add(id));
    }

    static List<Long> numbers(EventStore store, String id) {
        return store.log().read(stream(id)).stream()
                .map(recorded -> ((SourceReported) recorded.event()).dropped())
                .toList();
    }
}
