package dev.hindsight.store.journal;

import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.StreamId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A work that waits for its group commit, and then for the answer that it gave to become durable. */
public final class Pending<T> {
    private final StreamId likely;
    private final Function<Transaction, T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private T value;
    private Throwable failure;

    Pending(StreamId likely, Function<Transaction, T> work) {
        this.likely = likely;
        this.work = work;
    }

    /** Runs the work on {@code draft}; false when it failed and the draft is to be dropped. May be called again. */
    @SuppressWarnings("CatchingUnchecked") // whatever a work throws belongs to its caller and to nobody else
    public boolean decide(Draft draft) {
        value = null;
        failure = null;
        try {
            value = work.apply(draft);
            return true;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            failure = e;
            return false;
        } finally {
            draft.close();
        }
    }

    /** The stream that the work will most likely read; empty when nothing is known. */
    public Optional<StreamId> likely() {
        return Optional.ofNullable(likely);
    }

    /** Fails the work whatever it decided. */
    public void fail(Throwable reason) {
        failure = reason;
    }

    /** Tells the caller how it went. */
    void answer() {
        if (failure == null) {
            answer.complete(value);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    CompletableFuture<T> future() {
        return answer;
    }
}
