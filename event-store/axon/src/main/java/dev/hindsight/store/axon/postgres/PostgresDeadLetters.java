package dev.hindsight.store.axon.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.store.codec.WireJson;
import dev.hindsight.store.deadletter.DeadLetters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Dead letters as rows, each durable on its own. */
public final class PostgresDeadLetters implements DeadLetters {
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};
    private static final String COLUMNS = "id, received_at, receiver, reason, attributes, body, truncated, resolved";

    private final DataSource database;
    private final Tables tables;
    private final ObjectMapper json = WireJson.mapper();

    public PostgresDeadLetters(DataSource database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public DeadLetter add(
            Instant receivedAt, String receiver, String reason, Map<String, String> attributes, byte[] body) {
        byte[] kept = Arrays.copyOf(body, Math.min(body.length, LARGEST_BODY));
        boolean truncated = kept.length < body.length;
        String sql = "insert into " + tables.deadLetter()
                + " (received_at, receiver, reason, attributes, body, truncated) values (?, ?, ?, ?, ?, ?) returning "
                + COLUMNS;
        List<DeadLetter> added = query("add a dead letter", sql, insert -> {
            insert.setObject(1, OffsetDateTime.ofInstant(receivedAt, ZoneOffset.UTC));
            insert.setString(2, storable(receiver));
            insert.setString(3, storable(reason));
            insert.setString(4, write(attributes));
            insert.setBytes(5, kept);
            insert.setBoolean(6, truncated);
        });
        makeRoom();
        return added.getFirst();
    }

    private void makeRoom() {
        String sql = "with dropped as (delete from " + tables.deadLetter() + " where id <= (select id from "
                + tables.deadLetter() + " order by id desc offset " + MOST + " limit 1) returning 1)"
                + " update " + tables.droppedLetters() + " set count = count + (select count(*) from dropped)"
                + " where exists (select from dropped)";
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("make room for dead letters", e);
        }
    }

    @Override
    public List<DeadLetter> list(long beforeId, int limit) {
        String sql = "select " + COLUMNS + " from " + tables.deadLetter() + " where id < ? order by id desc limit ?";
        return query("list dead letters", sql, select -> {
            select.setLong(1, beforeId);
            select.setInt(2, limit);
        });
    }

    @Override
    public Optional<DeadLetter> find(long id) {
        String sql = "select " + COLUMNS + " from " + tables.deadLetter() + " where id = ?";
        return query("find a dead letter", sql, select -> select.setLong(1, id)).stream()
                .findFirst();
    }

    @Override
    public long count() {
        return number("select count(*) from " + tables.deadLetter() + " where resolved is null");
    }

    @Override
    public long dropped() {
        return number("select count from " + tables.droppedLetters());
    }

    private long number(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("count dead letters", e);
        }
    }

    @Override
    public boolean resolve(long id, String how) {
        String sql = "update " + tables.deadLetter() + " set resolved = ? where id = ? and resolved is null returning "
                + COLUMNS;
        return !query("resolve a dead letter", sql, update -> {
                    update.setString(1, storable(how));
                    update.setLong(2, id);
                })
                .isEmpty();
    }

    private List<DeadLetter> query(String what, String sql, Values values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            values.setOn(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (rows.next()) {
                    letters.add(read(rows));
                }
                return letters;
            }
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked(what, e);
        }
    }

    private DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("receiver"),
                row.getString("reason"),
                attributes(row.getString("attributes")),
                row.getBytes("body"),
                row.getBoolean("truncated"),
                row.getString("resolved"));
    }

    private Map<String, String> attributes(String text) {
        try {
            return json.readValue(text, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the attributes of a dead letter are broken", e);
        }
    }

    private String write(Map<String, String> attributes) {
        try {
            return json.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("attributes cannot be written", e);
        }
    }

    /** PostgreSQL takes no NUL in a text, and whoever sends poison may well send one. */
    private static String storable(String text) {
        return text.replace('\u0000', '\ufffd');
    }

    private interface Values {
        void setOn(PreparedStatement statement) throws SQLException;
    }
}
