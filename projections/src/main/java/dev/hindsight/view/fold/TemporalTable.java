package dev.hindsight.view.fold;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table whose rows tell from which position until which they were true. At most one row of a key is open.
 *
 * @param <V> what a row says, key and all; equal values are not written twice
 */
public final class TemporalTable<V> {
    /** The position until which an open row is true. */
    public static final long OPEN = Long.MAX_VALUE;

    private final TemporalSql sql;
    private final int keyLength;
    private final Function<V, Object[]> values;
    private final Rows.Reading<V> reading;

    /**
     * @param key columns that say whose row it is; they are the first of {@code columns}
     * @param values in the order of {@code columns}
     */
    public TemporalTable(
            String name, int key, List<String> columns, Function<V, Object[]> values, Rows.Reading<V> reading) {
        this(new TemporalSql(name, columns.subList(0, key), columns, false), values, reading);
    }

    private TemporalTable(TemporalSql sql, Function<V, Object[]> values, Rows.Reading<V> reading) {
        this.sql = sql;
        this.keyLength = sql.key().size();
        this.values = values;
        this.reading = reading;
    }

    /** The same with a column for the slot, see {@link Slots}. */
    public TemporalTable<V> slotted() {
        return new TemporalTable<>(new TemporalSql(sql.table(), sql.key(), sql.columns(), true), values, reading);
    }

    /** The open rows of these keys, to be changed and then written. */
    public Editing edit(Rows rows, Collection<Key> keys) throws SQLException {
        return edit(rows, keyLength, keys);
    }

    /** The same of all rows whose key starts with one of {@code keys}, which are of {@code length} texts. */
    public Editing edit(Rows rows, int length, Collection<Key> keys) throws SQLException {
        if (rows.kept().isPresent()) {
            return rows.kept().get().of(this, length);
        }
        Editing editing = new Editing(length);
        if (!keys.isEmpty()) {
            rows.read(sql.open(length), this::version, TemporalSql.columns(length, keys))
                    .forEach(version -> editing.take(keyOf(values.apply(version.value)), version));
        }
        return editing;
    }

    /**
     * Takes the events of one type, each of which is about the row of one key.
     *
     * @param next what the row says after an event; its first argument is null where there was no row
     */
    public void fold(
            List<Recorded> events,
            Class<? extends DomainEvent> type,
            Function<Recorded, Key> key,
            BiFunction<V, Recorded, V> next,
            Rows rows)
            throws SQLException {
        List<Recorded> about = events.stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .toList();
        Editing editing = edit(rows, about.stream().map(key).collect(Collectors.toSet()));
        for (Recorded recorded : about) {
            editing.put(next.apply(editing.current(key.apply(recorded)), recorded), recorded);
        }
        editing.write(rows);
    }

    private Version<V> version(ResultSet row) throws SQLException {
        return new Version<>(reading.read(row), row.getLong("position_from"), Rows.time(row, "time_from"), true);
    }

    private Key keyOf(Object[] row) {
        return Key.of(Arrays.copyOf(row, keyLength));
    }

    private static boolean saySame(Object[] ones, Object[] others) {
        for (int i = 0; i < ones.length; i++) {
            if (!Objects.deepEquals(Rows.asStored(ones[i]), Rows.asStored(others[i]))) {
                return false;
            }
        }
        return true;
    }

    /** Whose row it is. */
    public record Key(List<Object> parts) {
        public static Key of(Object... parts) {
            return new Key(List.of(parts));
        }

        private Key start(int length) {
            return length == parts.size() ? this : new Key(List.copyOf(parts.subList(0, length)));
        }
    }

    /** What is open, what ended and what began, until it is written. */
    public final class Editing {
        private final int length;
        private final Map<Key, Version<V>> open = new HashMap<>();
        private final Map<Key, Set<Key>> groups = new HashMap<>();
        private final List<Object[]> closed = new ArrayList<>();
        private final List<Object[]> written = new ArrayList<>();

        Editing(int length) {
            this.length = length;
        }

        private void take(Key key, Version<V> version) {
            open.put(key, version);
            if (length < keyLength) {
                groups.computeIfAbsent(key.start(length), start -> new HashSet<>())
                        .add(key);
            }
        }

        /** What is true now; null when nothing is. */
        public V current(Key of) {
            Version<V> version = open.get(of);
            return version == null ? null : version.value;
        }

        /** All that is true now of the keys that start so; {@code start} is as long as those that are edited. */
        public List<V> startingWith(Key start) {
            return groups.getOrDefault(start, Set.of()).stream()
                    .map(this::current)
                    .toList();
        }

        long openRows() {
            return open.size();
        }

        /** From this event on, {@code value} is true. */
        public void put(V value, Recorded from) {
            Object[] row = values.apply(value);
            Key of = keyOf(row);
            Version<V> before = open.get(of);
            if (before != null) {
                Object[] old = values.apply(before.value);
                if (saySame(old, row)) {
                    return;
                }
                close(before, old, from, false);
            }
            take(of, new Version<>(value, from.position(), from.clock(), false));
        }

        /** From this event on, nothing is true of this key. */
        public void end(Key of, Recorded from) {
            Version<V> before = open.remove(of);
            if (before != null) {
                close(before, values.apply(before.value), from, true);
                groups.computeIfPresent(
                        of.start(length), (start, keys) -> keys.remove(of) && keys.isEmpty() ? null : keys);
            }
        }

        private void close(Version<V> version, Object[] row, Recorded at, boolean ended) {
            if (version.positionFrom == at.position()) {
                return;
            }
            if (version.stored) {
                closed.add(sql.closing(at, ended, Arrays.copyOf(row, keyLength), version.positionFrom));
            } else {
                written.add(version.whole(sql, row, at.position(), at.clock(), ended));
            }
        }

        /** Closes the rows that ended before it adds those that follow. */
        public void write(Rows rows) throws SQLException {
            if (rows.kept().isEmpty()) {
                writeOpen(rows);
                return;
            }
            rows.insert(sql.table(), sql.all(), written);
            written.clear();
        }

        void writeOpen(Rows rows) throws SQLException {
            for (Version<V> version : open.values()) {
                if (!version.stored) {
                    written.add(version.whole(sql, values.apply(version.value), OPEN, null, false));
                }
            }
            sql.close(rows, closed);
            rows.insert(sql.table(), sql.all(), written);
        }
    }

    private record Version<V>(V value, long positionFrom, Instant timeFrom, boolean stored) {
        private Object[] whole(TemporalSql sql, Object[] row, long to, Instant at, boolean ended) {
            return sql.whole(row, positionFrom, to, timeFrom, at, ended);
        }
    }
}
