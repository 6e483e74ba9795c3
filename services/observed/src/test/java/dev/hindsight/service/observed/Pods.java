package dev.hindsight.service.observed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Services of one installation over one database, whose wire can be cut. */
final class Pods implements AutoCloseable {
    private static final String DATABASE = "postgres";

    private final EmbeddedPostgres server;
    private final Wire wire;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private Pods(EmbeddedPostgres server, Wire wire) {
        this.server = server;
        this.wire = wire;
    }

    static Pods overAnEmptyDatabase() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        return new Pods(server, new Wire(server.getPort()));
    }

    Pod start(String service, Map<String, String> more) throws Exception {
        Pod pod = Pod.start(service, wire.port(), DATABASE, more);
        parts.push(pod);
        return pod;
    }

    Pod start(String service) throws Exception {
        return start(service, Map.of());
    }

    Wire wire() {
        return wire;
    }

    /** The first column of the first row. */
    String ask(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    @Override
    public void close() throws Exception {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
        wire.close();
        server.close();
    }
}
