package dev.hindsight.store.axon.commit;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.Sightings;
import dev.hindsight.store.axon.aggregate.Streams;
import dev.hindsight.store.axon.postgres.DatabaseTrouble;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.journal.ChainHead;
import dev.hindsight.store.journal.Draft;
import dev.hindsight.store.journal.Pending;
import dev.hindsight.store.journal.Proposed;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.journal.SightingsOverlay;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One attempt to commit a group of works: decide all, then append all under the lock. */
final class Group implements Draft.Ground {
    private final Connection connection;
    private final Streams streams;
    private final LogHead head;
    private final GroupSightings sightings;
    private final SightingsOverlay seen;
    private final EventCodec codec;
    private final Instant now;
    private final Map<String, ChainHead> chains = new HashMap<>();
    private RuntimeException trouble;
    private long end;
    private int events;

    Group(
            Connection connection,
            Streams streams,
            LogHead head,
            GroupSightings sightings,
            EventCodec codec,
            Instant now) {
        this.connection = connection;
        this.streams = streams;
        this.head = head;
        this.sightings = sightings;
        this.seen = new SightingsOverlay(sightings);
        this.codec = codec;
        this.now = now;
    }

    /** Runs the works one after the other; each sees what those before it decided, and a failing one leaves no trace. */
    void decide(List<Pending<?>> works) {
        for (Pending<?> work : works) {
            Draft draft = new Draft(this, codec);
            boolean decided = work.decide(draft);
            // The database's trouble is not the work's, even when the work took it for its own.
            if (trouble != null) {
                throw trouble;
            }
            if (decided) {
                streams.apply(draft.proposed());
                draft.seen().forEach(seen::record);
            }
        }
    }

    /** Takes the lock unless it is held, gives positions, and writes; to be called when the aggregates have published. */
    void write(boolean locked, String channel) throws SQLException {
        boolean appends = streams.hasDecisions();
        if (!locked) {
            if (appends) {
                head.lock(connection);
            }
            checkForeign(head.refresh(connection));
        }
        end = head.position();
        if (appends) {
            streams.write(this::seal);
            notifyOthers(channel);
        }
        if (!sightings.write(seen)) {
            throw new Conflict("another process saw the same object");
        }
    }

    void committed() {
        head.moved(end, chains);
        sightings.committed();
    }

    long end() {
        return end;
    }

    /** How many were appended. */
    int events() {
        return events;
    }

    @Override
    public <C, S, E extends DomainEvent> S state(StreamType<C, S, E> type, StreamId stream) {
        try {
            return streams.state(type, stream);
        } catch (RuntimeException e) {
            throw noted(e);
        }
    }

    @Override
    public Sightings sightings() {
        return new Watched(seen, this::noted);
    }

    @Override
    public Instant clock(String cluster) {
        try {
            return head.chain(connection, cluster).clock();
        } catch (SQLException e) {
            throw noted(DatabaseTrouble.unchecked("read the clock of " + cluster, e));
        }
    }

    private void checkForeign(Set<StreamId> foreign) {
        foreign.forEach(streams::forget);
        if (!Collections.disjoint(foreign, streams.touched())) {
            throw new Conflict("another process appended to the same stream");
        }
    }

    private RawEvent seal(Proposed proposed, long sequence, String id) {
        String cluster = proposed.stream().cluster();
        ChainHead before = chains.computeIfAbsent(cluster, this::chainBefore);
        RawEvent row = before.seal(proposed, ++end, sequence, id, now);
        chains.put(cluster, ChainHead.of(row));
        events++;
        return row;
    }

    private ChainHead chainBefore(String cluster) {
        try {
            return head.chain(connection, cluster);
        } catch (SQLException e) {
            throw DatabaseTrouble.unchecked("read the end of the chain of " + cluster, e);
        }
    }

    private void notifyOthers(String channel) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, channel);
            notify.setString(2, Long.toString(end));
            notify.execute();
        }
    }

    private RuntimeException noted(RuntimeException e) {
        if (trouble == null && DatabaseTrouble.sqlIn(e) != null) {
            trouble = e;
        }
        return e;
    }
}
