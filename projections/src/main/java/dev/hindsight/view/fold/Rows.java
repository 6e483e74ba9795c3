package dev.hindsight.view.fold;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The tables of one projection in one transaction; which schema they are in is none of its concern. */
public final class Rows {
    private static final int BATCH = 1000;

    /** Of fewer rows, COPY costs more than it saves. */
    private static final int COPIED = 8;

    private static final int COPIED_AT_ONCE = 1 << 16;

    private final Connection connection;
    private final OpenRows kept;

    /** Open rows are read for each batch. */
    public Rows(Connection connection) {
        this(connection, null);
    }

    /** @param kept the open rows of all temporal tables; null to have them read for each batch */
    public Rows(Connection connection, OpenRows kept) {
        this.connection = connection;
        this.kept = kept;
    }

    Optional<OpenRows> kept() {
        return Optional.ofNullable(kept);
    }

    /** Adds rows to a table, each with a value for each of the columns. */
    public void insert(String table, List<String> columns, Collection<Object[]> rows) throws SQLException {
        String names = table + " (" + String.join(", ", columns) + ")";
        if (rows.size() < COPIED) {
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            write("insert into " + names + " values (" + marks + ")", rows);
        } else {
            copy("copy " + names + " from stdin", rows);
        }
    }

    private void copy(String sql, Collection<Object[]> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            CopyText text = new CopyText();
            for (Object[] row : rows) {
                text.add(row);
                if (text.length() >= COPIED_AT_ONCE) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, CopyText text) throws SQLException {
        byte[] bytes = text.take().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    /** Runs {@code sql} once for each row of values, in batches. */
    public void write(String sql, Collection<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    /** All rows that {@code sql} finds. */
    public <T> List<T> read(String sql, Reading<T> reading, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet found = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (found.next()) {
                    all.add(reading.read(found));
                }
                return all;
            }
        }
    }

    private void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (asStored(values[i])) {
                case Instant time -> statement.setObject(i + 1, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
                case Long[] numbers -> statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
    }

    /** PostgreSQL keeps microseconds; what is compared with a stored row must not have more. */
    static Object asStored(Object value) {
        return value instanceof Instant time ? time.truncatedTo(ChronoUnit.MICROS) : value;
    }

    /** A time as it was written; null for none. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    public static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    /** Reads the row that the result stands at. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
