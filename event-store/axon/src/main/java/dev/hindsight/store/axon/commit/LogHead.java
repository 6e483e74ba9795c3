package dev.hindsight.store.axon.commit;

import dev.hindsight.store.axon.log.EventRow;
import dev.hindsight.store.axon.postgres.Tables;
import dev.hindsight.store.journal.ChainHead;
import dev.hindsight.store.stream.StreamId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where the log ends, as this process knows it. Since positions have no gaps, an end other than the known one tells
 * that another process appended, and which streams it touched. Confined to the journal's thread.
 */
final class LogHead {
    private static final long UNKNOWN = -1;

    private final Tables tables;
    private final Map<String, ChainHead> chains = new HashMap<>();
    private long position = UNKNOWN;

    LogHead(Tables tables) {
        this.tables = tables;
    }

    boolean isKnown() {
        return position != UNKNOWN;
    }

    long position() {
        return position;
    }

    void forget() {
        position = UNKNOWN;
        chains.clear();
    }

    /** After this, until the transaction ends, nobody else appends. */
    void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, tables.appendLock());
            lock.execute();
        }
    }

    /** Reads the end of the log; returns the streams that others appended to since it was known. */
    Set<StreamId> refresh(Connection connection) throws SQLException {
        long now = end(connection);
        Set<StreamId> foreign = position == UNKNOWN || now == position ? Set.of() : changedAfter(connection, position);
        if (now != position) {
            chains.clear();
            position = now;
        }
        return foreign;
    }

    ChainHead chain(Connection connection, String cluster) throws SQLException {
        ChainHead known = chains.get(cluster);
        if (known == null) {
            known = readChain(connection, cluster);
            chains.put(cluster, known);
        }
        return known;
    }

    /** Called when an append is durable. */
    void moved(long end, Map<String, ChainHead> moved) {
        position = end;
        chains.putAll(moved);
    }

    private long end(Connection connection) throws SQLException {
        String sql = "select coalesce(max(position), 0) from " + tables.event();
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Set<StreamId> changedAfter(Connection connection, long after) throws SQLException {
        String sql = "select distinct cluster, stream_type, stream_id from " + tables.event() + " where position > ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, after);
            Set<StreamId> changed = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changed.add(new StreamId(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return changed;
        }
    }

    private ChainHead readChain(Connection connection, String cluster) throws SQLException {
        String sql = "select clock, hash from " + tables.event() + " where cluster = ? order by position desc limit 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, cluster);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new ChainHead(EventRow.instant(row, 1), row.getString(2)) : ChainHead.START;
            }
        }
    }
}
