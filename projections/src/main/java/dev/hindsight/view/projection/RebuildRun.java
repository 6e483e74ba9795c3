package dev.hindsight.view.projection;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.projection.FoldStep.Checkpoint;
import dev.hindsight.view.projection.Progress.Rebuild;
import dev.hindsight.view.projection.Progress.Rebuild.State;
import dev.hindsight.view.projection.Wholeness.Torn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Builds one projection anew in a schema of its own, while the old rows serve, and then puts its tables in their place
 * in one transaction. What an interrupted run left there is gone on with when it is of the same version and its first
 * load was through. A log that was compacted while it was read is read again.
 */
final class RebuildRun {
    private static final Logger LOG = Logger.getLogger(RebuildRun.class);

    /** A compaction takes seconds, once a day: a log that is torn more often is no log to build from. */
    private static final int MOST_TRIES = 3;

    private final Projection projection;
    private final EventStore store;
    private final EventLog log;
    private final DataSource dataSource;
    private final Progress progress;
    private final int batch;
    private final BooleanSupplier stopped;
    private final String schema;
    private final FoldStep building;
    private final FoldStep serving;
    private final Instant startedAt = Instant.now();

    RebuildRun(
            Projection projection,
            EventStore store,
            DataSource dataSource,
            Progress progress,
            int batch,
            BooleanSupplier stopped) {
        this.projection = projection;
        this.store = store;
        this.log = store.log();
        this.dataSource = dataSource;
        this.progress = progress;
        this.batch = batch;
        this.stopped = stopped;
        this.schema = ViewSchema.ofRebuild(projection.name());
        this.building = new FoldStep(dataSource, schema, log);
        this.serving = new FoldStep(dataSource, ViewSchema.LIVE, log);
    }

    /** Returns when the rows are swapped, or when told to stop; the schema then stays to be gone on with. */
    void run() throws SQLException, InterruptedException {
        for (int again = 1; again < MOST_TRIES; again++) {
            try {
                build();
                return;
            } catch (Torn torn) {
                LOG.infof("%s Building projection %s from the start again", torn.getMessage(), projection.name());
                drop();
            }
        }
        build();
    }

    private void build() throws SQLException, InterruptedException {
        tell(0, State.RUNNING);
        long position = prepare();
        Wholeness whole = position == 0 ? Wholeness.fromStart(store) : Wholeness.ofRest();
        if (position == 0) {
            position = new BulkLoad(projection, log, building, schema, batch, whole)
                    .run(stopped, reached -> tell(reached, State.RUNNING));
        }
        if (!stopped.getAsBoolean()) {
            position = follow(position, whole);
        }
        if (!stopped.getAsBoolean()) {
            tell(position, State.SWAPPING);
            swap(position, whole);
            progress.rebuilt(projection.name());
        }
    }

    private long follow(long from, Wholeness whole) throws SQLException, InterruptedException {
        long position = from;
        try (ReadAhead ahead = new ReadAhead(log, from, batch)) {
            List<Recorded> events = ahead.next();
            while (!events.isEmpty() && !stopped.getAsBoolean()) {
                whole.take(events);
                position = building.fold(projection, position, events);
                tell(position, State.RUNNING);
                events = ahead.next();
            }
        }
        return position;
    }

    /** @return the position that the rows of an interrupted run hold whole; 0 for empty tables */
    private long prepare() throws SQLException {
        ViewSchema.migrate(dataSource, schema);
        building.begin(projection);
        Checkpoint left = building.checkpoint(projection.name()).orElseThrow();
        if (left.version().equals(projection.version()) && left.position() > 0) {
            return left.position();
        }
        drop();
        ViewSchema.migrate(dataSource, schema);
        building.begin(projection);
        return 0;
    }

    private void drop() throws SQLException {
        serving.inTransaction(connection -> execute(connection, "drop schema " + quoted(schema) + " cascade"));
    }

    private void tell(long position, State state) {
        progress.rebuild(projection.name(), new Rebuild(position, log.head(), startedAt, state, null));
    }

    /** Holds the serving rows where they are, catches up with them, and takes their place. */
    private void swap(long from, Wholeness whole) throws SQLException {
        serving.inTransaction(connection -> {
            execute(connection, "set local lock_timeout to '10s'");
            long target = FoldStep.read(connection, projection.name(), " for update")
                    .map(Checkpoint::position)
                    .orElse(0L);
            long position = from;
            while (position < target) {
                List<Recorded> events = log.read(position, batch);
                whole.take(events);
                position = building.fold(projection, position, events);
            }
            for (String table : projection.tables()) {
                execute(connection, "drop table " + ViewSchema.LIVE + "." + quoted(table));
            }
            for (String table : Partitions.of(connection, schema, projection.tables())) {
                execute(
                        connection,
                        "alter table " + quoted(schema) + "." + quoted(table) + " set schema " + ViewSchema.LIVE);
            }
            execute(connection, "drop schema " + quoted(schema) + " cascade");
            return putForward(connection, position);
        });
    }

    private int putForward(Connection connection, long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update checkpoint set version = ?, position = ?, generation = generation + 1 where name = ?")) {
            statement.setString(1, projection.version());
            statement.setLong(2, position);
            statement.setString(3, projection.name());
            return statement.executeUpdate();
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
