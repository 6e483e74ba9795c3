package dev.hindsight.store.axon.commit;

import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.axon.aggregate.Streams;
import dev.hindsight.store.axon.log.Bell;
import dev.hindsight.store.axon.postgres.DatabaseTrouble;
import dev.hindsight.store.axon.postgres.Tables;
import dev.hindsight.store.axon.upcast.Upcasters;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.journal.GroupCommit.Committer;
import dev.hindsight.store.journal.Pending;
import dev.hindsight.store.stream.StreamId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Commits groups of works: one Axon unit of work and one transaction each, anew after a conflict with another process,
 * and for a bounded time while the database is in trouble. Confined to the journal's thread.
 */
public final class AxonCommitter implements Committer, AutoCloseable {
    /** After this many conflicts the lock is taken before deciding, so that the next attempt cannot conflict. */
    private static final int CONFLICTS_BEFORE_LOCKING = 2;

    private static final String CUT = "08006";
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final DataSource database;
    private final Tables tables;
    private final EventCodec codec;
    private final InstantSource now;
    private final Duration patience;
    private final Bell bell;
    private final Streams streams;
    private final LogHead head;
    private final GroupSightings sightings;
    private Connection connection;
    private volatile long durable;

    public AxonCommitter(
            DataSource database, Tables tables, EventCodec codec, Upcasters upcasters, Bell bell, Limits limits) {
        this.database = database;
        this.tables = tables;
        this.codec = codec;
        this.now = limits.now;
        this.patience = limits.patience;
        this.bell = bell;
        this.streams = new Streams(tables, upcasters, limits.cachedStreams);
        this.head = new LogHead(tables);
        this.sightings = new GroupSightings(new SightingTable(tables), limits.cachedSightings);
    }

    @Override
    public int commit(List<Pending<?>> works) {
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        int conflicts = 0;
        while (true) {
            try {
                return attempt(works, conflicts >= CONFLICTS_BEFORE_LOCKING);
            } catch (SQLException | RuntimeException e) {
                if (e instanceof Conflict || DatabaseTrouble.isConflict(e)) {
                    conflicts++;
                    // Decided under the lock, a second conflict in a row says that something else is wrong.
                    startAfresh(conflicts > CONFLICTS_BEFORE_LOCKING);
                    if (System.nanoTime() > deadline) {
                        throw new StoreBusy("other processes append to the same streams all the time", e);
                    }
                } else if (DatabaseTrouble.isPassing(e)) {
                    startAfresh(true);
                    if (System.nanoTime() > deadline) {
                        throw DatabaseTrouble.asBusy(e);
                    }
                    rest(pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                } else {
                    startAfresh(true);
                    return oneByOne(works, e);
                }
            }
        }
    }

    private int attempt(List<Pending<?>> works, boolean lockFirst) throws SQLException {
        Connection transaction = connection();
        if (lockFirst) {
            head.lock(transaction);
        }
        if (lockFirst || !head.isKnown()) {
            head.refresh(transaction).forEach(streams::forget);
        }
        sightings.begin(transaction);
        Group group = new Group(transaction, streams, head, sightings, codec, now.instant());
        UnitOfWork<?> unit = streams.begin(transaction);
        try {
            prefetch(works);
            group.decide(works);
            unit.onCommit(ending -> writeAndCommit(group, transaction, lockFirst));
            unit.commit();
        } catch (RuntimeException | Error | SQLException e) {
            // Whatever it is: a unit of work that stayed open would swallow the next one.
            if (unit.isActive()) {
                unit.rollback(e);
            }
            throw e;
        }
        group.committed();
        durable = group.end();
        bell.ring(durable);
        return group.events();
    }

    @Override
    public long durable() {
        return durable;
    }

    private void prefetch(List<Pending<?>> works) throws SQLException {
        Set<StreamId> likely = new HashSet<>();
        works.forEach(work -> work.likely().ifPresent(likely::add));
        if (!likely.isEmpty()) {
            sightings.prefetch(likely);
            streams.prefetch(likely);
        }
    }

    private void writeAndCommit(Group group, Connection transaction, boolean locked) {
        try {
            group.write(locked, tables.channel());
            transaction.commit();
        } catch (SQLException e) {
            throw new NotWritten(e);
        } catch (AssertionError e) {
            // The driver asserts that a connection answers which may be cut just then, in the middle of a batch.
            throw new NotWritten(new SQLException("the connection was cut in the middle of a batch", CUT, e));
        }
    }

    /** What PostgreSQL refuses for good is the fault of one work; the others must not suffer for it. */
    private int oneByOne(List<Pending<?>> works, Exception refusal) {
        if (works.size() == 1) {
            works.getFirst().fail(refusal);
            return 0;
        }
        return works.stream().mapToInt(work -> commit(List.of(work))).sum();
    }

    private void startAfresh(boolean reconnect) {
        sightings.rolledBack();
        if (reconnect) {
            // Whether the last commit went through is not known, so nothing that is remembered counts any more.
            streams.forgetAll();
            sightings.forgetAll();
            head.forget();
            disconnect();
            return;
        }
        try {
            connection.rollback();
        } catch (SQLException broken) {
            startAfresh(true);
        }
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = database.getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
            insistOnDurability(connection);
            connection.setAutoCommit(false);
        }
        return connection;
    }

    /** A database may be set to tell of a commit before it is on the disk; an answer must not come that early. */
    private static void insistOnDurability(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('synchronous_commit', 'on', false)"
                    + " where current_setting('synchronous_commit') = 'off'");
        }
    }

    private void disconnect() {
        if (connection == null) {
            return;
        }
        try (Connection ending = connection) {
            connection = null;
            ending.rollback();
            ending.setAutoCommit(true);
        } catch (SQLException broken) {
            // It is given up because it is broken; its transaction ends with it.
            connection = null;
        }
    }

    private static void rest(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            // Nobody has a reason to interrupt this thread: works were accepted and must be answered.
            return;
        }
    }

    /** Gives the connection back; after the last commit. */
    @Override
    public void close() {
        disconnect();
    }

    /**
     * How much it remembers and how long it tries.
     *
     * @param patience how long works wait for a database in trouble before they are told that the store is busy
     * @param now gives {@code recordedAt}
     */
    public record Limits(int cachedStreams, int cachedSightings, Duration patience, InstantSource now) {}

    /** Carries a failed write through Axon's commit. */
    private static final class NotWritten extends RuntimeException {
        private NotWritten(SQLException cause) {
            super("the group could not be written: " + cause.getMessage(), cause);
        }
    }
}
