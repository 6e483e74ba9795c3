package dev.hindsight.detect;

import dev.hindsight.store.EventLog;
import java.util.concurrent.CompletableFuture;

/** Asks the log for its end on behalf of all who want to know at the same time: one question for a group commit. */
final class SharedHead {
    private final EventLog log;
    private CompletableFuture<Long> next;
    private boolean asking;

    SharedHead(EventLog log) {
        this.log = log;
    }

    /** The end of the log at some time after this call. */
    synchronized CompletableFuture<Long> ask() {
        if (next == null) {
            next = new CompletableFuture<>();
        }
        if (!asking) {
            asking = true;
            Thread.startVirtualThread(this::answer);
        }
        return next;
    }

    private void answer() {
        for (CompletableFuture<Long> asked = take(); asked != null; asked = take()) {
            try {
                asked.complete(log.head());
            } catch (RuntimeException failed) {
                asked.completeExceptionally(failed);
            }
        }
    }

    private synchronized CompletableFuture<Long> take() {
        CompletableFuture<Long> taken = next;
        next = null;
        asking = taken != null;
        return taken;
    }
}
