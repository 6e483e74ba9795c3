package dev.hindsight.store.memory;

import dev.hindsight.store.Bucket;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Slice;
import dev.hindsight.store.StreamId;
import dev.hindsight.store.TimeGrid;
import dev.hindsight.store.journal.ChainHead;
import dev.hindsight.store.memory.MemoryData.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        return position < 1 ? Optional.empty() : read(position - 1, 1).stream().findFirst();
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
            position = page.getLast().position();
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
        ChainHead head = ChainHead.START;
        long checked = 0;
        for (Entry entry : data.ofCluster(cluster, 0, Integer.MAX_VALUE)) {
            checked++;
            if (!head.fits(entry.raw())) {
                return Verification.broken(cluster, checked, entry.recorded().position());
            }
            head = ChainHead.of(entry.raw());
        }
        return Verification.sound(cluster, checked);
    }

    private static List<Recorded> recorded(List<Entry> entries) {
        return entries.stream().map(Entry::recorded).toList();
    }
}
