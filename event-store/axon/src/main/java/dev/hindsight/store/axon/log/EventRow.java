package dev.hindsight.store.axon.log;

import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.stream.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** An event as a row of the table, as it is read; {@link EventCopy} writes it. */
public final class EventRow {
    public static final String COLUMNS = "position, cluster, stream_type, stream_id, sequence, id, type, revision,"
            + " occurred_at, recorded_at, clock, actor, cause, traceparent, hash, payload";

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

    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private EventRow() {}
}
