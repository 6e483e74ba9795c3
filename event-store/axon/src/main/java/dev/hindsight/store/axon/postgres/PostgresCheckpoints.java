package dev.hindsight.store.axon.postgres;

import dev.hindsight.store.reader.Checkpoints;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Checkpoints as rows, claims as advisory locks of sessions. */
public final class PostgresCheckpoints implements Checkpoints {
    private final DataSource database;
    private final Tables tables;

    public PostgresCheckpoints(DataSource database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public Optional<Checkpoint> load(String reader) {
        String sql = "select position, state from " + tables.checkpoint() + " where reader = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, reader);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Checkpoint(row.getLong(1), row.getBytes(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("load the checkpoint of " + reader, e);
        }
    }

    @Override
    public OptionalLong position(String reader) {
        String sql = "select position from " + tables.checkpoint() + " where reader = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, reader);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("read how far " + reader + " has come", e);
        }
    }

    @Override
    public boolean save(String reader, Checkpoint checkpoint) {
        String sql = "insert into " + tables.checkpoint() + " as saved (reader, position, state) values (?, ?, ?)"
                + " on conflict (reader) do update"
                + " set position = excluded.position, state = excluded.state, saved_at = now()"
                + " where saved.position <= excluded.position";
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, reader);
            upsert.setLong(2, checkpoint.position());
            upsert.setBytes(3, checkpoint.state());
            return upsert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("save the checkpoint of " + reader, e);
        }
    }

    @Override
    public void forget(String reader) {
        String sql = "delete from " + tables.checkpoint() + " where reader = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, reader);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("forget the checkpoint of " + reader, e);
        }
    }

    @Override
    public Optional<Claim> claim(String name) {
        try {
            return SessionClaim.take(database, LockKey.of("hindsight claim " + tables.schema() + " " + name));
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("claim " + name, e);
        }
    }
}
