package dev.hindsight.store.axon.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Whether the log can be appended to now: it is reached, its tables are those of this program, and it is no copy. */
public final class AppendCheck {
    private static final int PATIENCE_SECONDS = 3;

    private final DataSource database;
    private final Tables tables;

    public AppendCheck(DataSource database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    /** The first reason against it, as a sentence for people. */
    public Optional<String> obstacle() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            return obstacle(statement);
        } catch (SQLException e) {
            return Optional.of("The database cannot be used: " + e.getMessage());
        }
    }

    private Optional<String> obstacle(Statement statement) throws SQLException {
        if (isTrue(statement, "select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'")) {
            return Optional.of("The database takes no writes: it is a standby, or set to read only.");
        }
        if (isTrue(statement, "select to_regclass('" + tables.migration() + "') is null")) {
            return Optional.of("The database has no log yet: the read side makes its tables when it starts.");
        }
        int version = version(statement);
        if (version != Migration.newest()) {
            return Optional.of("The tables of the log are of version " + version + " and this program writes version "
                    + Migration.newest() + ": "
                    + (version < Migration.newest()
                            ? "the read side of the same release brings them up to date."
                            : "this program is older than they are."));
        }
        return isTrue(statement, "select has_table_privilege('" + tables.event() + "', 'insert')")
                ? Optional.empty()
                : Optional.of("The database's user may not insert into " + tables.event() + ".");
    }

    private int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select coalesce(max(version::int), 0) from " + tables.migration() + " where success")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
