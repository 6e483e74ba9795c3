package dev.hindsight.store;

import dev.hindsight.store.stream.StreamId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Where decisions are made and appended. Work from many callers shares one database transaction (group commit).
 */
public interface Journal extends AutoCloseable {
    /**
     * Runs {@code work} in the next shared transaction. The future completes when what it appended is durable; it
     * fails with the exception of the work, of which then nothing is appended while the others of the transaction go
     * on. Work may be run again after a conflict with another process, so it must do nothing but decide.
     *
     * @throws StoreBusy at once, when the bounded queue is full
     */
    <T> CompletableFuture<T> submit(Function<Transaction, T> work) throws StoreBusy;

    /**
     * The same for work that will most likely ask for the state of one stream, and for the sighting of its id: so told,
     * the store reads for all works of a transaction at once.
     *
     * @param likely a hint; the work may read it or not, and others besides
     */
    default <T> CompletableFuture<T> submit(StreamId likely, Function<Transaction, T> work) throws StoreBusy {
        return submit(work);
    }

    /**
     * A position up to which the log is durable. It comes after all that this journal has answered for; what others
     * appended may lie beyond it. 0 before anything was appended.
     */
    long durable();

    /** How much waits now. */
    default Load load() {
        return new Load(0, 0);
    }

    /**
     * @param waiting works that no commit has taken yet
     * @param bound how many may wait; the next one is refused
     */
    record Load(int waiting, int bound) {}

    /** Ends after what was accepted is durable. */
    @Override
    void close();
}
