package dev.hindsight.store.axon.aggregate;

import dev.hindsight.decider.Decider;
import dev.hindsight.store.axon.log.EventRow;
import dev.hindsight.store.axon.postgres.Tables;
import dev.hindsight.store.axon.upcast.Upcasters;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.stream.StreamId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads many streams at once, of each only what still counts. Where that has to be found out, because much was appended
 * since it last was, it is noted for the next time: so what it costs to read a stream does not grow with its age.
 */
final class StreamReader {
    /** With so many events of which it is not known it is found out which count. */
    private static final int MANY = 8;

    private static final int PAGE = 100;

    private final StandingTable table;
    private final Upcasters upcasters;
    private final Function<String, Optional<Decider<?, ?, ?>>> deciders;
    private final String counting;
    private final String following;
    private final List<Standing> found = new ArrayList<>();

    /** @param deciders by type of stream, as far as streams of the type were used before */
    StreamReader(Tables tables, Upcasters upcasters, Function<String, Optional<Decider<?, ?, ?>>> deciders) {
        this.table = new StandingTable(tables);
        this.upcasters = upcasters;
        this.deciders = deciders;
        String wanted = "select " + EventRow.COLUMNS + " from " + tables.event()
                + " where cluster = wanted.cluster and stream_type = wanted.type and stream_id = wanted.id";
        this.counting = "select found.*, coalesce(known.through, -1) as through"
                + " from unnest(?::text[], ?::text[], ?::text[]) as wanted (cluster, type, id)"
                + " left join " + tables.standing() + " as known using (cluster, type, id)"
                + " cross join lateral ((" + wanted + " and sequence = any (known.sequences)) union all"
                + " (" + wanted + " and sequence > coalesce(known.through, -1) order by sequence limit " + MANY + "))"
                + " found order by position";
        this.following = "select " + EventRow.COLUMNS + " from " + tables.event() + " where cluster = ?"
                + " and stream_type = ? and stream_id = ? and sequence > ? order by sequence limit " + PAGE;
    }

    /** By stream the events that count, in order; an empty list for a stream that there is not. */
    Map<StreamId, List<RawEvent>> read(Connection connection, Set<StreamId> streams) throws SQLException {
        found.clear();
        Map<StreamId, List<RawEvent>> read = new HashMap<>();
        streams.forEach(stream -> read.put(stream, new ArrayList<>()));
        for (Map.Entry<StreamId, Integer> fresh :
                readCounting(connection, streams, read).entrySet()) {
            if (fresh.getValue() == MANY) {
                List<RawEvent> all = read.get(fresh.getKey());
                addFollowing(connection, fresh.getKey(), all);
                read.put(fresh.getKey(), whatCounts(fresh.getKey(), all));
            }
        }
        return read;
    }

    /** Notes what the last read found out; to be called under the lock, so that two processes do not deadlock. */
    void note(Connection connection) throws SQLException {
        if (!found.isEmpty()) {
            table.write(connection, found);
            found.clear();
        }
    }

    /** Answers with how many events of each stream came after those that are known to count. */
    private Map<StreamId, Integer> readCounting(
            Connection connection, Set<StreamId> streams, Map<StreamId, List<RawEvent>> read) throws SQLException {
        Map<StreamId, Integer> fresh = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(counting)) {
            setNames(select, 1, streams, StreamId::cluster);
            setNames(select, 2, streams, StreamId::type);
            setNames(select, 3, streams, StreamId::id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    RawEvent row = EventRow.read(rows);
                    read.get(row.stream()).add(row);
                    fresh.merge(row.stream(), row.sequence() > rows.getLong("through") ? 1 : 0, Integer::sum);
                }
            }
        }
        return fresh;
    }

    private void addFollowing(Connection connection, StreamId stream, List<RawEvent> events) throws SQLException {
        int before;
        do {
            before = events.size();
            try (PreparedStatement select = connection.prepareStatement(following)) {
                select.setString(1, stream.cluster());
                select.setString(2, stream.type());
                select.setString(3, stream.id());
                select.setLong(4, events.getLast().sequence());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        events.add(EventRow.read(rows));
                    }
                }
            }
        } while (events.size() - before == PAGE);
    }

    private List<RawEvent> whatCounts(StreamId stream, List<RawEvent> all) {
        Optional<Standing> standing =
                deciders.apply(stream.type()).flatMap(decider -> Standing.of(stream, all, decider, upcasters));
        standing.ifPresent(found::add);
        return standing.map(counting -> counting.among(all)).orElse(all);
    }

    private static void setNames(
            PreparedStatement select, int place, Set<StreamId> streams, Function<StreamId, String> name)
            throws SQLException {
        Object[] names = streams.stream().map(name).toArray();
        select.setArray(place, select.getConnection().createArrayOf("text", names));
    }
}
