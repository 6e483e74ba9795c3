package dev.hindsight.correlate;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Journal;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Retention;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.deadletter.DeadLetters;
import dev.hindsight.store.memory.InMemoryEventStore;
import dev.hindsight.store.reader.Checkpoints;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Appends a number of times and is then as good as dead: the appends are there, their caller never hears of the last. */
final class StoreThatDies implements EventStore, Journal {
    private static final int PORTION = 5;

    private final InMemoryEventStore store;
    private int left;

    StoreThatDies(InMemoryEventStore store, int appends) {
        this.store = store;
        this.left = appends;
    }

    @Override
    public <T> CompletableFuture<T> submit(Function<Transaction, T> work) {
        CompletableFuture<T> done = store.journal().submit(work);
        left--;
        if (left > 0) {
            return done;
        }
        done.join();
        return CompletableFuture.failedFuture(new StoreBusy("died"));
    }

    @Override
    public long durable() {
        return store.journal().durable();
    }

    @Override
    public Journal journal() {
        return this;
    }

    /** Reads in small portions, so that there are many appends. */
    @Override
    public EventLog log() {
        return (EventLog) Proxy.newProxyInstance(
                EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("read") && arguments.length == 3) {
                        List<Recorded> read = store.log().read((String) arguments[0], (long) arguments[1], PORTION);
                        return read;
                    }
                    return method.invoke(store.log(), arguments);
                });
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
    public void close() {}
}
