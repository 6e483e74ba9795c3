package dev.hindsight.store.memory;

import dev.hindsight.decider.DomainEvent;
import dev.hindsight.retention.LogCompacted;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Slice;
import dev.hindsight.store.memory.MemoryData.Entry;
import dev.hindsight.store.retention.ChainWalk;
import dev.hindsight.store.stream.StreamId;
import dev.hindsight.store.time.Bucket;
import dev.hindsight.store.time.TimeGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The log on the heap, to be read. */
final class MemoryLog implements EventLog {
    private static final int PAGE = 512;

    private final MemoryData data;

    MemoryLog(MemoryData data) {
        this.data = data;
    }

    @Override
    public long head() {
        return data.head();
    }

    @Override
    public List<Recorded> read(long position, int limit) {
        return recorded(data.all(position, limit));
    }

    @Override
    public List<Recorded> read(String cluster, long position, int limit) {
        return recorded(data.ofCluster(cluster, position, limit));
    }

    @Override
    public List<Recorded> read(StreamId stream) {
        return recorded(data.ofStream(stream));
    }

    @Override
    public Optional<Recorded> at(long position) {
        return read(position - 1, 1).stream()
                .filter(found -> found.position() == position)
                .findFirst();
    }

    @Override
    public List<Recorded> at(Collection<Long> positions) {
        return positions.stream()
                .sorted()
                .distinct()
                .flatMap(position -> at((long) position).stream())
                .toList();
    }

    @Override
    public List<String> clusters() {
        return data.clusters();
    }

    @Override
    public OptionalLong positionAt(String cluster, Instant at) {
        List<Entry> of = data.ofCluster(cluster, 0, Integer.MAX_VALUE);
        int low = 0;
        int high = of.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (of.get(middle).recorded().clock().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0
                ? OptionalLong.empty()
                : OptionalLong.of(of.get(low - 1).recorded().position());
    }

    @Override
    public long forEach(Slice slice, Consumer<Recorded> reader) {
        long end = Math.min(slice.upTo(), head());
        long position = slice.after();
        while (position < end) {
            List<Recorded> page = read(position, PAGE);
            page.stream().filter(slice.upTo(end)::holds).forEach(reader);
            position = page.isEmpty() ? end : page.getLast().position();
        }
        return Math.max(slice.after(), end);
    }

    @Override
    public List<Bucket> histogram(String cluster, Instant from, Instant to, int buckets) {
        TimeGrid grid = new TimeGrid(from, to, buckets);
        for (Entry entry : data.ofCluster(cluster, 0, Integer.MAX_VALUE)) {
            grid.add(entry.recorded().clock(), entry.raw().type(), 1);
        }
        return grid.buckets();
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (data) {
            while (data.head() <= position) {
                long millis = Math.ceilDiv(deadline - System.nanoTime(), 1_000_000L);
                if (millis <= 0) {
                    return false;
                }
                data.wait(millis);
            }
            return true;
        }
    }

    @Override
    public Verification verify(String cluster) {
        List<Entry> entries = data.ofCluster(cluster, 0, Integer.MAX_VALUE);
        Map<Long, DomainEvent> events = new HashMap<>();
        entries.forEach(
                entry -> events.put(entry.raw().position(), entry.recorded().event()));
        ChainWalk walk = new ChainWalk(
                cluster,
                data.shelf().gaps(cluster),
                raw -> events.get(raw.position()) instanceof LogCompacted compacted ? compacted : null);
        entries.forEach(entry -> walk.step(entry.raw()));
        return walk.result();
    }

    private static List<Recorded> recorded(List<Entry> entries) {
        return entries.stream().map(Entry::recorded).toList();
    }
}
