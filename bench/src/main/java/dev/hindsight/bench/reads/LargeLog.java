package dev.hindsight.bench.reads;

import dev.hindsight.bench.reads.LargeCluster.Thing;
import dev.hindsight.bench.reads.Lives.Step;
import dev.hindsight.observation.ObservationDecider;
import dev.hindsight.store.Cause;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.journal.ChainHead;
import dev.hindsight.store.journal.Proposed;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.view.fold.Rows;
import dev.hindsight.watch.WatchDecider;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes a log of valid events, hashes and all, straight into its table: deciding each would take hours. */
final class LargeLog {
    static final String CLUSTER = "large";
    static final Duration SPAN = Duration.ofDays(7);
    private static final int AT_ONCE = 5_000;
    private static final List<String> COLUMNS = List.of(
            "position",
            "cluster",
            "stream_type",
            "stream_id",
            "sequence",
            "id",
            "type",
            "revision",
            "occurred_at",
            "recorded_at",
            "clock",
            "actor",
            "cause",
            "traceparent",
            "hash",
            "payload");

    private final DataSource database;
    private final EventCodec codec = EventCodec.standard();
    private final long events;
    private final Instant end = Instant.now();
    private final List<Object[]> waiting = new ArrayList<>();
    private ChainHead head = ChainHead.START;
    private long position;

    LargeLog(DataSource database, long events) {
        this.database = database;
        this.events = events;
    }

    /** First what there is, then what the sources say, then changes. */
    void write(Lives lives, LargeCluster cluster) throws SQLException {
        for (Thing thing : cluster.things()) {
            add(thing);
        }
        long sequence = 0;
        for (Step step : lives.watch()) {
            String said = String.join("", step.payload()).replace(Lives.CLUSTER, CLUSTER);
            add(step, new StreamId(CLUSTER, WatchDecider.STREAM, CLUSTER), sequence++, said);
        }
        while (position < events) {
            add(cluster.changing());
        }
        flush();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze hindsight.event");
        }
    }

    private void add(Thing thing) throws SQLException {
        Step step = thing.next();
        StreamId stream = new StreamId(CLUSTER, ObservationDecider.STREAM, thing.uid);
        add(step, stream, thing.sequence++, thing.filled(step, CLUSTER));
    }

    private void add(Step step, StreamId stream, long sequence, String payload) throws SQLException {
        Instant at = end.minus(SPAN).plusNanos((long) (SPAN.toNanos() * ((double) position / events)));
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        Cause cause = new Cause(at, "source:bench", null, null);
        Proposed proposed = new Proposed(null, stream, null, codec.named(step.type()), bytes, cause);
        RawEvent event = head.seal(proposed, ++position, sequence, new UUID(1, position).toString(), at);
        head = ChainHead.of(event);
        waiting.add(new Object[] {
            event.position(),
            CLUSTER,
            stream.type(),
            stream.id(),
            sequence,
            event.id(),
            event.type(),
            event.revision(),
            event.occurredAt(),
            event.recordedAt(),
            event.clock(),
            event.actor(),
            null,
            null,
            event.hash(),
            payload
        });
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    private void flush() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new Rows(connection).insert("hindsight.event", COLUMNS, waiting);
            connection.commit();
        }
        waiting.clear();
    }
}
