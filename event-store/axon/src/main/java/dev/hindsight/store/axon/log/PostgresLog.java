package dev.hindsight.store.axon.log;

import dev.hindsight.retention.LogCompacted;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Slice;
import dev.hindsight.store.axon.log.Sql.Values;
import dev.hindsight.store.axon.postgres.Tables;
import dev.hindsight.store.axon.upcast.Upcasters;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.codec.EventTypes;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.retention.ChainWalk;
import dev.hindsight.store.retention.Compactor.Shelf;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.time.Bucket;
import dev.hindsight.store.time.TimeGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads the log by plain SQL: positions have no gaps, so "all after n" misses nothing. */
public final class PostgresLog implements EventLog {
    private final Sql sql;
    private final Tables tables;
    private final Upcasters upcasters;
    private final EventCodec codec;
    private final Bell bell;
    private final Shelf shelf;

    public PostgresLog(
            DataSource database, Tables tables, EventCodec codec, Upcasters upcasters, Bell bell, Shelf shelf) {
        this.sql = new Sql(database);
        this.tables = tables;
        this.codec = codec;
        this.upcasters = upcasters;
        this.bell = bell;
        this.shelf = shelf;
    }

    @Override
    public long head() {
        return sql.one("select coalesce(max(position), 0) from " + tables.event(), Values.NONE, row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public List<Recorded> read(long position, int limit) {
        return list("where position > ? order by position limit ?", select -> {
            select.setLong(1, position);
            select.setInt(2, limit);
        });
    }

    @Override
    public List<Recorded> read(String cluster, long position, int limit) {
        return list("where cluster = ? and position > ? order by position limit ?", select -> {
            select.setString(1, cluster);
            select.setLong(2, position);
            select.setInt(3, limit);
        });
    }

    @Override
    public List<Recorded> read(StreamId stream) {
        return list("where cluster = ? and stream_type = ? and stream_id = ? order by sequence", select -> {
            select.setString(1, stream.cluster());
            select.setString(2, stream.type());
            select.setString(3, stream.id());
        });
    }

    @Override
    public Optional<Recorded> at(long position) {
        return list("where position = ?", select -> select.setLong(1, position)).stream()
                .findFirst();
    }

    @Override
    public List<Recorded> at(Collection<Long> positions) {
        Object[] all = positions.toArray();
        return list(
                "where position = any(?) order by position",
                select -> select.setArray(1, select.getConnection().createArrayOf("bigint", all)));
    }

    @Override
    public List<String> clusters() {
        // Leaps from one cluster to the next in the index instead of reading every event.
        String leap = "with recursive leap(cluster) as ("
                + " select min(cluster) from " + tables.event()
                + " union all select (select min(cluster) from " + tables.event()
                + " where cluster > leap.cluster) from leap where leap.cluster is not null)"
                + " select cluster from leap where cluster is not null order by cluster collate \"C\"";
        return sql.list(leap, Values.NONE, row -> row.getString(1));
    }

    @Override
    public OptionalLong positionAt(String cluster, Instant at) {
        String select = "select position from " + tables.event()
                + " where cluster = ? and clock <= ? order by clock desc, position desc limit 1";
        Optional<Long> position = sql.one(
                select,
                values -> {
                    values.setString(1, cluster);
                    values.setObject(2, EventRow.utc(at));
                },
                row -> row.getLong(1));
        return position.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public long forEach(Slice slice, Consumer<Recorded> reader) {
        long end = Math.min(slice.upTo(), head());
        if (slice.after() < end) {
            SliceQuery query = SliceQuery.of(slice.upTo(end), codec);
            sql.stream(
                    "select " + EventRow.COLUMNS + " from " + tables.event() + query.condition(),
                    query.values(),
                    row -> reader.accept(decode(EventRow.read(row))));
        }
        return Math.max(slice.after(), end);
    }

    @Override
    public List<Bucket> histogram(String cluster, Instant from, Instant to, int buckets) {
        TimeGrid grid = new TimeGrid(from, to, buckets);
        List<Object> borders = new ArrayList<>();
        for (int i = 0; i <= buckets; i++) {
            borders.add(EventRow.utc(grid.border(i)));
        }
        String count = "select width_bucket(clock, ?), type, count(*) from " + tables.event()
                + " where cluster = ? and clock >= ? and clock < ? group by 1, 2";
        sql.stream(
                count,
                values -> {
                    values.setArray(1, values.getConnection().createArrayOf("timestamptz", borders.toArray()));
                    values.setString(2, cluster);
                    values.setObject(3, EventRow.utc(from));
                    values.setObject(4, EventRow.utc(to));
                },
                row -> grid.add(grid.border(row.getInt(1) - 1), row.getString(2), row.getLong(3)));
        return grid.buckets();
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return bell.awaitBeyond(position, atMost, this::head);
    }

    @Override
    public Verification verify(String cluster) {
        ChainWalk walk = new ChainWalk(cluster, shelf.gaps(cluster), this::compaction);
        sql.stream(
                "select " + EventRow.COLUMNS + " from " + tables.event() + " where cluster = ? order by position",
                select -> select.setString(1, cluster),
                row -> walk.step(EventRow.read(row)));
        return walk.result();
    }

    private LogCompacted compaction(RawEvent raw) {
        return raw.type().equals(EventTypes.LOG_COMPACTED)
                ? (LogCompacted) decode(raw).event()
                : null;
    }

    private List<Recorded> list(String condition, Values values) {
        return sql.list(
                "select " + EventRow.COLUMNS + " from " + tables.event() + " " + condition,
                values,
                row -> decode(EventRow.read(row)));
    }

    private Recorded decode(RawEvent raw) {
        return raw.with(upcasters.decode(raw.type(), raw.revision(), raw.payload()));
    }
}
