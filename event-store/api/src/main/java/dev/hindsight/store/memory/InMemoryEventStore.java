package dev.hindsight.store.memory;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Journal;
import dev.hindsight.store.Retention;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.deadletter.DeadLetters;
import dev.hindsight.store.journal.GroupCommit;
import dev.hindsight.store.reader.Checkpoints;
import dev.hindsight.store.retention.Compactor;
import java.time.InstantSource;
import java.util.Optional;

/** A store that is thrown away with the process: for reading a recording, and for tests. */
public final class InMemoryEventStore implements EventStore {
    private static final int WAITING = 1024;

    private final MemoryData data;
    private final EventCodec codec;
    private final InstantSource now;
    private final MemoryCheckpoints checkpoints;
    private final MemoryDeadLetters deadLetters;
    private final int waiting;
    private final EventLog log;
    private final Journal journal;
    private final Retention retention;

    public InMemoryEventStore() {
        this(InstantSource.system());
    }

    /** @param now gives {@code recordedAt}, which no event's {@code occurredAt} may pass */
    public InMemoryEventStore(InstantSource now) {
        this(now, WAITING);
    }

    /** @param waiting how many works may wait before the store is busy, at least 1 */
    public InMemoryEventStore(InstantSource now, int waiting) {
        this(new MemoryData(), EventCodec.standard(), now, new MemoryCheckpoints(), new MemoryDeadLetters(), waiting);
    }

    private InMemoryEventStore(
            MemoryData data,
            EventCodec codec,
            InstantSource now,
            MemoryCheckpoints checkpoints,
            MemoryDeadLetters deadLetters,
            int waiting) {
        this.data = data;
        this.codec = codec;
        this.now = now;
        this.checkpoints = checkpoints;
        this.deadLetters = deadLetters;
        this.waiting = waiting;
        this.log = new MemoryLog(data);
        this.journal = new GroupCommit(waiting, waiting, new MemoryCommitter(data, codec, now));
        this.retention = new Compactor(log, journal, checkpoints, data.shelf());
    }

    /** Closes this store and opens another one on what it holds, as a new start of a process would. */
    public InMemoryEventStore reopen() {
        close();
        return new InMemoryEventStore(data, codec, now, checkpoints, deadLetters, waiting);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public EventLog log() {
        return log;
    }

    @Override
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    @Override
    public DeadLetters deadLetters() {
        return deadLetters;
    }

    @Override
    public Retention retention() {
        return retention;
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    @Override
    public void close() {
        journal.close();
    }

    MemoryData data() {
        return data;
    }
}
