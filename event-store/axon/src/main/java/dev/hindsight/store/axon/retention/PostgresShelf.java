package dev.hindsight.store.axon.retention;

import dev.hindsight.store.axon.log.EventRow;
import dev.hindsight.store.axon.postgres.DatabaseTrouble;
import dev.hindsight.store.axon.postgres.Tables;
import dev.hindsight.store.retention.Compactor.HashReader;
import dev.hindsight.store.retention.Compactor.Shelf;
import dev.hindsight.store.retention.Gap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Rows of the event table, dropped in one transaction with the gaps that they leave. */
public final class PostgresShelf implements Shelf {
    private static final int FETCH = 10_000;

    private final DataSource database;
    private final Tables tables;

    public PostgresShelf(DataSource database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public long lastBefore(String cluster, Instant before) {
        String sql =
                "select coalesce(max(position), 0) from " + tables.event() + " where cluster = ? and recorded_at < ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, cluster);
            select.setObject(2, EventRow.utc(before));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("look for the end of the past", e);
        }
    }

    @Override
    public List<Gap> gaps(String cluster) {
        String sql =
                "select position, hash_before, dropped from " + tables.gap() + " where cluster = ? order by position";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, cluster);
            List<Gap> gaps = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    gaps.add(new Gap(row.getLong(1), row.getString(2), row.getLong(3)));
                }
            }
            return gaps;
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("read the gaps of the chain of " + cluster, e);
        }
    }

    @Override
    public void hashes(String cluster, long upTo, HashReader reader) {
        String sql = "(select position, hash from " + tables.event() + " where cluster = ? and position <= ?)"
                + " union all (select position, hash from " + tables.event()
                + " where cluster = ? and position > ? order by position limit 1) order by position";
        inTransaction("read the chain of " + cluster, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(FETCH);
                select.setString(1, cluster);
                select.setLong(2, upTo);
                select.setString(3, cluster);
                select.setLong(4, upTo);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.take(row.getLong(1), row.getString(2));
                    }
                }
            }
        });
    }

    @Override
    public void drop(String cluster, long upTo, Set<Long> kept, List<Gap> gaps) {
        inTransaction("compact the log of " + cluster, connection -> {
            keep(connection, kept);
            try (PreparedStatement delete = connection.prepareStatement("delete from " + tables.event()
                    + " where cluster = ? and position <= ? and not exists"
                    + " (select from kept where kept.position = event.position)")) {
                delete.setString(1, cluster);
                delete.setLong(2, upTo);
                delete.executeUpdate();
            }
            replaceGaps(connection, cluster, gaps);
            forgetTheDead(connection, cluster);
        });
    }

    private static void keep(Connection connection, Set<Long> kept) throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute("create temporary table kept (position bigint primary key) on commit drop");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into kept select unnest(?::bigint[])")) {
            insert.setArray(1, connection.createArrayOf("bigint", kept.toArray()));
            insert.executeUpdate();
        }
    }

    private void replaceGaps(Connection connection, String cluster, List<Gap> gaps) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + tables.gap() + " where cluster = ?")) {
            delete.setString(1, cluster);
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + tables.gap() + " values (?, ?, ?, ?)")) {
            for (Gap gap : gaps) {
                insert.setString(1, cluster);
                insert.setLong(2, gap.position());
                insert.setString(3, gap.hashBefore());
                insert.setLong(4, gap.dropped());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Of an object that is gone and of which nothing is left, nobody asks which version was the last. */
    private void forgetTheDead(Connection connection, String cluster) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + tables.sighting()
                + " seen where cluster = ? and not alive and not exists (select from " + tables.event()
                + " e where e.cluster = seen.cluster and e.stream_type = 'resource' and e.stream_id = seen.uid)")) {
            delete.setString(1, cluster);
            delete.executeUpdate();
        }
    }

    private void inTransaction(String what, Work work) {
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(before);
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked(what, e);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
