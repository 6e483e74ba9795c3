package dev.hindsight.detect.http;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Journal;
import dev.hindsight.store.Retention;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.deadletter.DeadLetters;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.store.reader.Checkpoints;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A store that is busy as often as a test says. */
public final class PressedStore implements EventStore, Journal {
    private final InMemoryEventStore store = new InMemoryEventStore();
    private final AtomicInteger refusals = new AtomicInteger();

    public void refuse(int times) {
        refusals.set(times);
    }

    @Override
    public <T> CompletableFuture<T> submit(Function<Transaction, T> work) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StoreBusy("pressed");
        }
        return store.journal().submit(work);
    }

    @Override
    public long durable() {
        return store.journal().durable();
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public EventLog log() {
        return store.log();
    }

    @Override
    public Checkpoints checkpoints() {
        return store.checkpoints();
    }

    @Override
    public DeadLetters deadLetters() {
        return store.deadLetters();
    }

    @Override
    public Retention retention() {
        return store.retention();
    }

    @Override
    public Optional<String> obstacle() {
        return store.obstacle();
    }

    @Override
    public void close() {
        store.close();
    }
}
