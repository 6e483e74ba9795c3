package dev.hindsight.view.projection;

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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Takes a batch of events up into one projection's rows of one schema: rows and checkpoint in one transaction, so that
 * a crash leaves neither or both.
 */
final class FoldStep {
    private final DataSource dataSource;
    private final String schema;

    FoldStep(DataSource dataSource, String schema) {
        this.dataSource = dataSource;
        this.schema = schema;
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

    /**
     * Folds those of {@code events} that the rows do not hold yet.
     *
     * @param events without gaps; may begin before the checkpoint
     * @return the position that the rows hold now; less than the first event when events between are missing
     */
    long fold(Projection projection, List<Recorded> events) throws SQLException {
        return inTransaction(connection -> {
            long position = read(connection, projection.name(), " for update")
                    .orElseThrow(() -> new SQLException("no checkpoint of " + projection.name() + " in " + schema))
                    .position();
            List<Recorded> fresh =
                    events.stream().filter(event -> event.position() > position).toList();
            if (fresh.isEmpty() || fresh.getFirst().position() > position + 1) {
                return position;
            }
            projection.fold(fresh, new Rows(connection));
            long reached = fresh.getLast().position();
            advance(connection, projection.name(), reached);
            return reached;
        });
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

    private static void advance(Connection connection, String projection, long position) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update checkpoint set position = ? where name = ?")) {
            statement.setLong(1, position);
            statement.setString(2, projection);
            statement.executeUpdate();
        }
    }
}
