package dev.hindsight.view.fold;

import dev.hindsight.store.Recorded;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The statements of a temporal table, and the values that they take.
 *
 * @param slotted whether rows have a column for their slot, see {@link Slots}
 */
record TemporalSql(String table, List<String> key, List<String> columns, boolean slotted) {
    private static final List<String> SPAN = List.of("position_from", "position_to", "time_from", "time_to", "ended");

    /** All columns, in the order of {@link #whole}. */
    List<String> all() {
        Stream<String> slot = slotted ? Stream.of("slot") : Stream.empty();
        return Stream.of(columns.stream(), SPAN.stream(), slot)
                .flatMap(some -> some)
                .toList();
    }

    Object[] whole(Object[] row, long from, long to, Instant timeFrom, Instant timeTo, boolean ended) {
        Object[] whole = Arrays.copyOf(row, row.length + SPAN.size() + (slotted ? 1 : 0));
        whole[row.length] = from;
        whole[row.length + 1] = to;
        whole[row.length + 2] = timeFrom;
        whole[row.length + 3] = timeTo;
        whole[row.length + 4] = ended;
        if (slotted) {
            whole[row.length + 5] = Slots.of(from, to);
        }
        return whole;
    }

    /** Finds the open rows whose key starts with one of some keys, which are given as {@link #columns(int, Collection)}. */
    String open(int length) {
        return "select * from %s where position_to = %d and (%s) in (select * from unnest(%s))"
                .formatted(
                        table,
                        TemporalTable.OPEN,
                        String.join(", ", key.subList(0, length)),
                        String.join(", ", Collections.nCopies(length, "?")));
    }

    static Object[] columns(int length, Collection<TemporalTable.Key> keys) {
        return IntStream.range(0, length)
                .mapToObj(column -> keys.stream()
                        .map(one -> (String) one.parts().get(column))
                        .toArray(String[]::new))
                .toArray();
    }

    /** @param key of the row that began at {@code from} and ends with the event */
    Object[] closing(Recorded at, boolean ended, Object[] key, long from) {
        List<Object> closing = new ArrayList<>(List.of(at.position(), at.clock(), ended));
        if (slotted) {
            closing.add(Slots.of(from, at.position()));
        }
        closing.addAll(Arrays.asList(key));
        closing.add(from);
        return closing.toArray();
    }

    void close(Rows rows, List<Object[]> closings) throws SQLException {
        rows.write(
                "update %s set position_to = ?, time_to = ?, ended = ?%s where position_to = %d and %s and position_from = ?"
                        .formatted(
                                table,
                                slotted ? ", slot = ?" : "",
                                TemporalTable.OPEN,
                                key.stream().map(k -> k + " = ?").collect(Collectors.joining(" and "))),
                closings);
    }
}
