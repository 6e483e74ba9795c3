package dev.hindsight.store.memory;

import dev.hindsight.store.journal.RawEvent;
import dev.hindsight.store.retention.Compactor.HashReader;
import dev.hindsight.store.retention.Compactor.Shelf;
import dev.hindsight.store.retention.Gap;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Drops events from the heap. */
final class MemoryShelf implements Shelf {
    private final MemoryData data;
    private final Map<String, List<Gap>> gaps = new HashMap<>();

    MemoryShelf(MemoryData data) {
        this.data = data;
    }

    @Override
    public long lastBefore(String cluster, Instant before) {
        return rows(cluster)
                .filter(row -> row.recordedAt().isBefore(before))
                .mapToLong(RawEvent::position)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized List<Gap> gaps(String cluster) {
        return gaps.getOrDefault(cluster, List.of());
    }

    @Override
    public void hashes(String cluster, long upTo, HashReader reader) {
        for (RawEvent row : rows(cluster).toList()) {
            reader.take(row.position(), row.hash());
            if (row.position() > upTo) {
                return;
            }
        }
    }

    @Override
    public synchronized void drop(String cluster, long upTo, Set<Long> kept, List<Gap> after) {
        gaps.put(cluster, List.copyOf(after));
        data.drop(row ->
                row.stream().cluster().equals(cluster) && row.position() <= upTo && !kept.contains(row.position()));
    }

    private Stream<RawEvent> rows(String cluster) {
        return data.ofCluster(cluster, 0, Integer.MAX_VALUE).stream().map(MemoryData.Entry::raw);
    }
}
