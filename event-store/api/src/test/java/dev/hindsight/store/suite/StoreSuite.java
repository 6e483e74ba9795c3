package dev.hindsight.store.suite;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.hindsight.store.Cause;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Journal;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.watch.WatchEvent.SourceReported;
import dev.hindsight.watch.WatchEvent.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every suite begins with: an empty store and a few words to use it. */
abstract class StoreSuite {
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final int WAITING = 64;

    EventStore store;
    volatile Instant now = NOON;
    private StoreUnderTest subject;

    protected abstract StoreUnderTest subject();

    @BeforeEach
    void openStore() {
        subject = subject();
        InstantSource clock = () -> now;
        store = subject.open(clock, WAITING);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    Journal journal() {
        return store.journal();
    }

    void reopen() {
        store = subject.reopen(store);
    }

    void tamper(long position) {
        subject.tamper(store, position);
    }

    void steal(long position) {
        subject.steal(store, position);
    }

    /** Runs the work alone and waits until it is durable. */
    <T> T commit(Function<Transaction, T> work) {
        try {
            return journal().submit(work).get(20, SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    List<SourceReported> show(String lamp, State state) {
        return commit(tx -> tx.decide(Lamp.TYPE, Lamp.stream(lamp), new Lamp.Show(state), cause(NOON)));
    }

    List<SourceReported> show(StreamId stream, State state, Instant occurredAt) {
        return commit(tx -> tx.decide(Lamp.TYPE, stream, new Lamp.Show(state), cause(occurredAt)));
    }

    List<Recorded> all() {
        return store.log().read(0, 100_000);
    }

    static Cause cause(Instant occurredAt) {
        return new Cause(occurredAt, "source:test", "input-1", null);
    }
}
