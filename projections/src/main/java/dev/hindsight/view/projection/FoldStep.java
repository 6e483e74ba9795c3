package dev.hindsight.view.projection;

import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.view.fold.Projection;
import dev.hindsight.view.fold.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Takes a batch of events up into one projection's rows of one schema: rows and checkpoint in one transaction, so that
 * a crash leaves neither or both.
 */
final class FoldStep {
    private final DataSource dataSource;
    private final String schema;
    private final EventLog log;

    /** @param log that the events are of */
    FoldStep(DataSource dataSource, String schema, EventLog log) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.log = log;
    }

    /** How far rows have come. @param generation grows with each rebuild */
    record Checkpoint(String version, long position, long generation) {}

    /** Work in a transaction on the schema's tables. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, "set local search_path to \"" + schema + "\", public");
                // Rows and checkpoint are lost together if at all, and are then folded again from the log.
                execute(connection, "set local synchronous_commit to off");
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Optional<Checkpoint> checkpoint(String projection) throws SQLException {
        return inTransaction(connection -> read(connection, projection, ""));
    }

    /** Where there is none yet, one at the log's start. */
    void begin(Projection projection) throws SQLException {
        inTransaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into checkpoint (name, version, position, generation,"
                            + " started_at) values (?, ?, 0, 1, ?) on conflict (name) do nothing")) {
                statement.setString(1, projection.name());
                statement.setString(2, projection.version());
                statement.setObject(3, OffsetDateTime.now(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
    }

    /** Of all projections that have begun, by name; in one look. */
    Map<String, Checkpoint> checkpoints() throws SQLException {
        Map<String, Checkpoint> checkpoints = new HashMap<>();
        inTransaction(connection -> new Rows(connection)
                .read(
                        "select name, version, position, generation from checkpoint",
                        row -> checkpoints.put(
                                row.getString("name"),
                                new Checkpoint(
                                        row.getString("version"),
                                        row.getLong("position"),
                                        row.getLong("generation")))));
        return checkpoints;
    }

    /**
     * Folds those of {@code events} that the rows do not hold yet.
     *
     * @param events what the log holds after {@code after}
     * @return the position that the rows hold now; less than {@code after} when events between are missing
     */
    long fold(Projection projection, long after, List<Recorded> events) throws SQLException {
        return fold(List.of(projection), after, events).get(projection.name());
    }

    /** The same of several at once: all or, when one fails, none of them. */
    Map<String, Long> fold(List<Projection> projections, long after, List<Recorded> events) throws SQLException {
        return inTransaction(connection -> {
            Map<String, Long> reached = new HashMap<>();
            for (Projection projection : projections) {
                reached.put(projection.name(), fold(connection, projection, after, events));
            }
            return reached;
        });
    }

    private long fold(Connection connection, Projection projection, long after, List<Recorded> events)
            throws SQLException {
        long position = read(connection, projection.name(), " for update")
                .orElseThrow(() -> new SQLException("no checkpoint of " + projection.name() + " in " + schema))
                .position();
        List<Recorded> fresh =
                events.stream().filter(event -> event.position() > position).toList();
        if (fresh.isEmpty() || position < after) {
            return position;
        }
        Rows rows = new Rows(connection);
        projection.fold(fresh, rows);
        long end = fresh.getLast().position();
        Trimming trimming = new Trimming(log);
        trimming.meet(fresh);
        trimming.trim(projection, end, rows);
        advance(connection, projection.name(), end);
        return end;
    }

    static Optional<Checkpoint> read(Connection connection, String projection, String lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select version, position, generation from checkpoint where name = ?" + lock)) {
            statement.setString(1, projection);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Checkpoint(row.getString(1), row.getLong(2), row.getLong(3)))
                        : Optional.empty();
            }
        }
    }

    static void advance(Connection connection, String projection, long position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update checkpoint set position = ? where name = ?")) {
            statement.setLong(1, position);
            statement.setString(2, projection);
            statement.executeUpdate();
        }
    }
}
