package dev.hindsight.store.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spans of one length, to count into. */
public final class TimeGrid {
    private final Instant from;
    private final Instant to;
    private final List<Map<String, Long>> counts = new ArrayList<>();

    /** @throws IllegalArgumentException when there is no bucket, or {@code to} is not after {@code from} */
    public TimeGrid(Instant from, Instant to, int buckets) {
        if (buckets < 1 || !from.isBefore(to)) {
            throw new IllegalArgumentException("a grid needs a span of time and at least one bucket");
        }
        this.from = from;
        this.to = to;
        for (int i = 0; i < buckets; i++) {
            counts.add(new HashMap<>());
        }
    }

    /** Counts what lies in the grid and passes over what does not. */
    public void add(Instant at, String type, long count) {
        if (!at.isBefore(from) && at.isBefore(to)) {
            int bucket = indexOf(at);
            counts.get(bucket).merge(type, count, Long::sum);
        }
    }

    public List<Bucket> buckets() {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            buckets.add(new Bucket(border(i), border(i + 1), Map.copyOf(counts.get(i))));
        }
        return buckets;
    }

    /** Where bucket {@code i} begins; for the number of buckets, where the last one ends. */
    public Instant border(int i) {
        Duration span = Duration.between(from, to);
        return from.plus(span.multipliedBy(i).dividedBy(counts.size()));
    }

    private int indexOf(Instant at) {
        int low = 0;
        int high = counts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (at.isBefore(border(middle))) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
