package dev.hindsight.store.axon;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL for the tests of a JVM, started at the first use and ended with the JVM. It syncs to disk, as in
 * life: zonky would switch that off.
 */
public final class PostgresForTests {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** A new, empty database on the server. */
    public static DataSource newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make a database for a test", e);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(urlOf(name));
        return source;
    }

    /** JDBC URL, user included, of a database that {@link #newDatabase} made. */
    public static String urlOf(DataSource database) {
        return urlOf(((PGSimpleDataSource) database).getDatabaseName());
    }

    /** The same database for a role that is no superuser, and that owns it. */
    static DataSource forPlainRole(DataSource database) throws SQLException {
        String name = ((PGSimpleDataSource) database).getDatabaseName();
        String role = "keeper_of_" + name;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + role + " login");
            statement.execute("alter database " + name + " owner to " + role);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(Server.RUNNING.getJdbcUrl(role, name));
        return source;
    }

    private static String urlOf(String name) {
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** Loaded, and so started, when first asked for. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "60")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot start PostgreSQL for the tests", e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot stop PostgreSQL", e);
            }
        }
    }

    private PostgresForTests() {}
}
