package dev.hindsight.store.axon.log;

import dev.hindsight.store.axon.postgres.DatabaseTrouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Queries on connections that are taken for one question and given back. */
final class Sql {
    /** Rows that are held at a time: a row may have 64 KiB, and memory is small. */
    private static final int FETCH = 256;

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    <T> List<T> list(String sql, Values values, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            values.setOn(select);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("read the log", e);
        }
    }

    <T> Optional<T> one(String sql, Values values, Reader<T> reader) {
        return list(sql, values, reader).stream().findFirst();
    }

    /** Row by row through a cursor, so that memory is bounded however much there is. */
    void stream(String sql, Values values, Each each) {
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(FETCH);
                values.setOn(select);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        each.accept(rows);
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(before);
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("read the log", e);
        }
    }

    interface Values {
        Values NONE = statement -> {};

        void setOn(PreparedStatement statement) throws SQLException;
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    interface Each {
        void accept(ResultSet row) throws SQLException;
    }
}
