package dev.hindsight.store.axon.log;

import dev.hindsight.store.StreamId;
import dev.hindsight.store.journal.RawEvent;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** An event as a row of the table, to be written and read. */
public final class EventRow {
    public static final String COLUMNS = "position, cluster, stream_type, stream_id, sequence, id, type, revision,"
            + " occurred_at, recorded_at, clock, actor, cause, traceparent, hash, payload";

    /** As many as {@link #COLUMNS}. */
    public static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /** A row that begins with {@link #COLUMNS}. */
    public static RawEvent read(ResultSet row) throws SQLException {
        return new RawEvent(
                row.getLong(1),
                new StreamId(row.getString(2), row.getString(3), row.getString(4)),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                instant(row, 9),
                instant(row, 10),
                instant(row, 11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getBytes(16));
    }

    public static void write(PreparedStatement insert, RawEvent event) throws SQLException {
        insert.setLong(1, event.position());
        insert.setString(2, event.stream().cluster());
        insert.setString(3, event.stream().type());
        insert.setString(4, event.stream().id());
        insert.setLong(5, event.sequence());
        insert.setString(6, event.id());
        insert.setString(7, event.type());
        insert.setInt(8, event.revision());
        insert.setObject(9, utc(event.occurredAt()));
        insert.setObject(10, utc(event.recordedAt()));
        insert.setObject(11, utc(event.clock()));
        insert.setString(12, event.actor());
        insert.setString(13, event.cause());
        insert.setString(14, event.traceparent());
        insert.setString(15, event.hash());
        insert.setObject(16, new String(event.payload(), StandardCharsets.UTF_8), Types.OTHER);
    }

    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private EventRow() {}
}
