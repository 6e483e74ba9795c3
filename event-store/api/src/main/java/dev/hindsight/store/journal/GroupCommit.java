package dev.hindsight.store.journal;

import dev.hindsight.store.Journal;
import dev.hindsight.store.JournalWitness;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.Transaction;
import dev.hindsight.store.stream.StreamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * One thread that takes whatever waits in a bounded queue and commits it together: the slower a commit, the more share
 * the next one. Answers are given on threads of their own, so that what a caller does next never holds up the writer.
 */
public final class GroupCommit implements Journal {
    private final BlockingQueue<Pending<?>> queue;
    private final int largestGroup;
    private final int bound;
    private final Committer committer;
    private final JournalWitness witness;
    private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread writer;
    private final Object gate = new Object();
    private boolean closed;

    /**
     * @param waiting how many works may wait, at least 1
     * @param largestGroup how many works share a commit at most, at least 1
     */
    public GroupCommit(int waiting, int largestGroup, Committer committer) {
        this(waiting, largestGroup, committer, JournalWitness.NOBODY);
    }

    public GroupCommit(int waiting, int largestGroup, Committer committer, JournalWitness witness) {
        this.queue = new ArrayBlockingQueue<>(waiting);
        this.bound = waiting;
        this.witness = witness;
        this.largestGroup = largestGroup;
        this.committer = committer;
        this.writer = Thread.ofPlatform().name("hindsight-journal").daemon().start(this::write);
    }

    @Override
    public <T> CompletableFuture<T> submit(Function<Transaction, T> work) throws StoreBusy {
        return submit(null, work);
    }

    @Override
    public <T> CompletableFuture<T> submit(StreamId likely, Function<Transaction, T> work) throws StoreBusy {
        Pending<T> pending = new Pending<>(likely, work);
        synchronized (gate) {
            if (closed) {
                throw new StoreBusy("the journal is closed");
            }
            if (!queue.offer(pending)) {
                witness.refused();
                throw new StoreBusy("the journal has as much work waiting as it may hold");
            }
        }
        return pending.future();
    }

    @Override
    public long durable() {
        return committer.durable();
    }

    @Override
    public Load load() {
        return new Load(queue.size(), bound);
    }

    @Override
    public void close() {
        synchronized (gate) {
            closed = true;
        }
        // Wakes the writer where it waits for work; a commit under way does not look at interrupts.
        queue.offer(new Pending<>(null, nothing -> null));
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        answers.shutdown();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<Pending<?>> group = new ArrayList<>(largestGroup);
        while (takeInto(group)) {
            commit(group);
            group.clear();
        }
    }

    @SuppressWarnings(
            "CatchingUnchecked") // the writer must outlive whatever one group does to it; the callers are told
    private void commit(List<Pending<?>> group) {
        long began = System.nanoTime();
        int events = 0;
        try {
            events = committer.commit(List.copyOf(group));
        } catch (Throwable e) {
            group.forEach(pending -> pending.fail(e));
        }
        witness.committed(group.size(), events, Duration.ofNanos(System.nanoTime() - began));
        group.forEach(pending -> answers.execute(pending::answer));
    }

    /** False when the journal is closed and nothing waits any more. */
    private boolean takeInto(List<Pending<?>> group) {
        if (isOver()) {
            return false;
        }
        try {
            group.add(queue.take());
        } catch (InterruptedException e) {
            // Nobody has a reason to interrupt this thread; what was accepted must become durable all the same.
            return true;
        }
        queue.drainTo(group, largestGroup - 1);
        return true;
    }

    private boolean isOver() {
        synchronized (gate) {
            return closed && queue.isEmpty();
        }
    }

    /** Makes the works of a group durable. */
    public interface Committer {
        /**
         * Runs every work on a draft of its own and appends what those decided that went well, all at once. When it
         * throws, nothing was appended, and every work of the group fails with what was thrown.
         *
         * @return how many events were appended
         */
        int commit(List<Pending<?>> group);

        /** See {@link Journal#durable}; asked by any thread. */
        long durable();
    }
}
