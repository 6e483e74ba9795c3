package dev.hindsight.store.memory;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.store.Sightings;
import dev.hindsight.store.codec.EventCodec;
import dev.hindsight.store.journal.ChainHead;
import dev.hindsight.store.journal.Draft;
import dev.hindsight.store.journal.GroupCommit.Committer;
import dev.hindsight.store.journal.Pending;
import dev.hindsight.store.journal.Proposed;
import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.memory.MemoryData.Entry;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.stream.StreamType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Runs works one after the other; each that goes well is in the log before the next one begins. */
final class MemoryCommitter implements Committer, Draft.Ground {
    private final MemoryData data;
    private final EventCodec codec;
    private final InstantSource now;
    private final Map<StreamId, Object> states = new HashMap<>();

    MemoryCommitter(MemoryData data, EventCodec codec, InstantSource now) {
        this.data = data;
        this.codec = codec;
        this.now = now;
    }

    @Override
    public int commit(List<Pending<?>> group) {
        int events = 0;
        for (Pending<?> pending : group) {
            Draft draft = new Draft(this, codec);
            if (pending.decide(draft)) {
                append(draft);
                events += draft.proposed().size();
            }
        }
        return events;
    }

    @Override
    public long durable() {
        return data.head();
    }

    @Override
    @SuppressWarnings("unchecked") // a stream has one type, and each type its own states
    public <C, S, E extends DomainEvent> S state(StreamType<C, S, E> type, StreamId stream) {
        S known = (S) states.get(stream);
        if (known != null) {
            return known;
        }
        S state = type.decider().initial();
        for (Entry entry : data.ofStream(stream)) {
            state = type.decider().evolve(state, (E) entry.recorded().event());
        }
        return state;
    }

    @Override
    public Sightings sightings() {
        return data;
    }

    @Override
    public Instant clock(String cluster) {
        return data.chain(cluster).clock();
    }

    private void append(Draft draft) {
        Map<String, ChainHead> chains = new HashMap<>();
        Map<StreamId, Long> lengths = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        Instant recordedAt = now.instant();
        long position = data.head();
        for (Proposed proposed : draft.proposed()) {
            String cluster = proposed.stream().cluster();
            long length = lengths.computeIfAbsent(proposed.stream(), data::lengthOf);
            RawEvent raw = chains.computeIfAbsent(cluster, data::chain)
                    .seal(proposed, ++position, length, UUID.randomUUID().toString(), recordedAt);
            chains.put(cluster, ChainHead.of(raw));
            lengths.put(proposed.stream(), length + 1);
            entries.add(new Entry(raw, raw.with(proposed.event())));
        }
        data.append(entries, draft.seen());
        draft.forEachChangedState(states::put);
    }
}
