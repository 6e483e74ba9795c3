package dev.hindsight.view.fold;

import dev.hindsight.store.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table whose rows tell from which position until which they were true. At most one row of a key is open.
 *
 * @param <V> what a row says, key and all; equal values are not written twice
 */
public final class TemporalTable<V> {
    /** The position until which an open row is true. */
    public static final long OPEN = Long.MAX_VALUE;

    private final String name;
    private final List<String> key;
    private final List<String> columns;
    private final Function<V, Object[]> values;
    private final Rows.Reading<V> reading;

    /**
     * @param key columns that say whose row it is; they are the first of {@code columns}
     * @param values in the order of {@code columns}
     */
    public TemporalTable(
            String name, int key, List<String> columns, Function<V, Object[]> values, Rows.Reading<V> reading) {
        this.name = name;
        this.key = columns.subList(0, key);
        this.columns = columns;
        this.values = values;
        this.reading = reading;
    }

    /** The open rows of these keys, to be changed and then written. */
    public Editing edit(Rows rows, Collection<Key> keys) throws SQLException {
        return edit(rows, key.size(), keys);
    }

    /** The same of all rows whose key starts with one of {@code keys}, which are of {@code length} texts. */
    public Editing edit(Rows rows, int length, Collection<Key> keys) throws SQLException {
        Editing editing = new Editing();
        if (keys.isEmpty()) {
            return editing;
        }
        String sql = "select * from %s where position_to = %d and (%s) in (select * from unnest(%s))"
                .formatted(
                        name,
                        OPEN,
                        String.join(", ", key.subList(0, length)),
                        String.join(", ", Collections.nCopies(length, "?")));
        Object[] byColumn = IntStream.range(0, length)
                .mapToObj(column -> keys.stream()
                        .map(one -> (String) one.parts().get(column))
                        .toArray(String[]::new))
                .toArray();
        rows.read(sql, this::version, byColumn).forEach(editing::take);
        return editing;
    }

    private boolean saysTheSame(V one, V other) {
        Object[] ones = values.apply(one);
        Object[] others = values.apply(other);
        for (int i = 0; i < ones.length; i++) {
            if (!Objects.deepEquals(Rows.asStored(ones[i]), Rows.asStored(others[i]))) {
                return false;
            }
        }
        return true;
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(reading.read(row), row.getLong("position_from"), Rows.time(row, "time_from"), true);
    }

    private Key keyOf(V value) {
        return new Key(Arrays.asList(values.apply(value)).subList(0, key.size()));
    }

    /** Whose row it is. */
    public record Key(List<Object> parts) {
        public static Key of(Object... parts) {
            return new Key(List.of(parts));
        }
    }

    /** What is open, what ended and what began, until it is written. */
    public final class Editing {
        private final Map<Key, Version> open = new HashMap<>();
        private final List<Object[]> closed = new ArrayList<>();
        private final List<Object[]> written = new ArrayList<>();

        private void take(Version version) {
            open.put(keyOf(version.value), version);
        }

        /** What is true now; null when nothing is. */
        public V current(Key of) {
            Version version = open.get(of);
            return version == null ? null : version.value;
        }

        public List<V> current() {
            return open.values().stream().map(version -> version.value).toList();
        }

        /** From this event on, {@code value} is true. */
        public void put(V value, Recorded from) {
            Key of = keyOf(value);
            Version before = open.get(of);
            if (before != null && saysTheSame(before.value, value)) {
                return;
            }
            if (before != null) {
                close(before, from.position(), from.clock(), false);
            }
            open.put(of, new Version(value, from.position(), from.clock(), false));
        }

        /** From this event on, nothing is true of this key. */
        public void end(Key of, Recorded from) {
            Version before = open.remove(of);
            if (before != null) {
                close(before, from.position(), from.clock(), true);
            }
        }

        private void close(Version version, long to, Instant at, boolean ended) {
            if (version.positionFrom == to) {
                return;
            }
            if (version.stored) {
                Object[] row = new Object[4 + key.size()];
                row[0] = to;
                row[1] = at;
                row[2] = ended;
                System.arraycopy(values.apply(version.value), 0, row, 3, key.size());
                row[3 + key.size()] = version.positionFrom;
                closed.add(row);
            } else {
                written.add(row(version, to, at, ended));
            }
        }

        private Object[] row(Version version, long to, Instant at, boolean ended) {
            Object[] row = Arrays.copyOf(values.apply(version.value), columns.size() + 5);
            row[columns.size()] = version.positionFrom;
            row[columns.size() + 1] = to;
            row[columns.size() + 2] = version.timeFrom;
            row[columns.size() + 3] = at;
            row[columns.size() + 4] = ended;
            return row;
        }

        /** Closes the rows that ended before it opens those that follow. */
        public void write(Rows rows) throws SQLException {
            for (Version version : open.values()) {
                if (!version.stored) {
                    written.add(row(version, OPEN, null, false));
                }
            }
            rows.write(
                    "update %s set position_to = ?, time_to = ?, ended = ? where %s and position_from = ?"
                            .formatted(name, key.stream().map(k -> k + " = ?").collect(Collectors.joining(" and "))),
                    closed);
            String all = String.join(", ", columns) + ", position_from, position_to, time_from, time_to, ended";
            String marks = all.replaceAll("[^,]+", "?");
            rows.write("insert into %s (%s) values (%s)".formatted(name, all, marks), written);
        }
    }

    private final class Version {
        private final V value;
        private final long positionFrom;
        private final Instant timeFrom;
        private final boolean stored;

        private Version(V value, long positionFrom, Instant timeFrom, boolean stored) {
            this.value = value;
            this.positionFrom = positionFrom;
            this.timeFrom = timeFrom;
            this.stored = stored;
        }
    }
}
