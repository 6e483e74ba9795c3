package dev.hindsight.view.projection;

import dev.hindsight.retention.LogCompacted;
import dev.hindsight.store.EventStore;
import dev.hindsight.store.Recorded;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether a rebuild read a log that was compacted meanwhile: some events before they were dropped, and others not any
 * more. A compaction tells how many events stayed and how many went, so that it can be told by their number.
 */
final class Wholeness {
    private static final int CHUNK_BITS = 20;
    private static final long WITHIN = (1L << CHUNK_BITS) - 1;

    private final Map<String, Long> horizons;
    private final boolean fromStart;
    /** By cluster and chunk: which positions were read, a bit each. */
    private final Map<String, TreeMap<Long, BitSet>> read = new HashMap<>();

    /** What was read was dropped in part while it was read. */
    static final class Torn extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Torn(Recorded by) {
            super("The log was compacted while it was read, as position " + by.position() + " tells.");
        }
    }

    private Wholeness(Map<String, Long> horizons, boolean fromStart) {
        this.horizons = horizons;
        this.fromStart = fromStart;
    }

    /** Of a log that is about to be read from its start. */
    static Wholeness fromStart(EventStore store) {
        Map<String, Long> horizons = new HashMap<>();
        for (String cluster : store.log().clusters()) {
            store.retention().horizon(cluster).ifPresent(horizon -> horizons.put(cluster, horizon.position()));
        }
        return new Wholeness(horizons, true);
    }

    /** Of a log whose start was read by another: nothing is known of how whole that was. */
    static Wholeness ofRest() {
        return new Wholeness(Map.of(), false);
    }

    /**
     * Takes what was read next.
     *
     * @throws Torn when what was read so far is neither the log before a compaction nor the one after it
     */
    void take(List<Recorded> events) {
        for (Recorded recorded : events) {
            TreeMap<Long, BitSet> its = read.computeIfAbsent(recorded.cluster(), cluster -> new TreeMap<>());
            its.computeIfAbsent(recorded.position() >> CHUNK_BITS, chunk -> new BitSet())
                    .set((int) (recorded.position() & WITHIN));
            if (recorded.event() instanceof LogCompacted compacted && !fits(recorded.cluster(), its, compacted)) {
                throw new Torn(recorded);
            }
        }
    }

    /** What an older compaction left, a later one has thinned out, so that only the later one's numbers hold. */
    private boolean fits(String cluster, TreeMap<Long, BitSet> its, LogCompacted compacted) {
        if (compacted.upTo() < horizons.getOrDefault(cluster, 0L)) {
            return true;
        }
        long count = count(its, compacted.upTo());
        return fromStart && (count == compacted.kept() || count == compacted.kept() + compacted.dropped());
    }

    private static long count(TreeMap<Long, BitSet> its, long upTo) {
        long last = upTo >> CHUNK_BITS;
        long before = its.headMap(last).values().stream()
                .mapToLong(BitSet::cardinality)
                .sum();
        BitSet chunk = its.getOrDefault(last, new BitSet());
        return before + chunk.get(0, (int) (upTo & WITHIN) + 1).cardinality();
    }
}
