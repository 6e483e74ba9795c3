package dev.hindsight.errorgroup.spike;

import java.util.Arrays;

/**
 * How often something occurred in each minute of late: as many as the windows of {@link SpikeRule} need. Takes room only
 * for minutes in which it did. Mutable, for one thread. Minutes are whole ones since 1970.
 */
public final class RecentCounts {
    private static final int[] NONE = {};

    private int[] minutes;
    private int[] counts;

    public RecentCounts() {
        this(NONE, NONE);
    }

    private RecentCounts(int[] minutes, int[] counts) {
        this.minutes = minutes;
        this.counts = counts;
    }

    /**
     * @param minutes in ascending order
     * @param counts of the minutes, each at least 1
     */
    public record Snapshot(int[] minutes, int[] counts) {}

    public static RecentCounts of(Snapshot snapshot) {
        return new RecentCounts(snapshot.minutes(), snapshot.counts());
    }

    public Snapshot snapshot() {
        return new Snapshot(minutes, counts);
    }

    /**
     * What is told late counts in its own minute. What is older than any window is left out, as is what has become so.
     *
     * @param now the present minute, at least {@code minute}
     */
    public void add(int minute, long count, int now) {
        forgetUpTo(now - SpikeRule.MINUTES);
        if (minute <= now - SpikeRule.MINUTES) {
            return;
        }
        int at = Arrays.binarySearch(minutes, minute);
        if (at < 0) {
            at = -at - 1;
            minutes = with(minutes, at, minute);
            counts = with(counts, at, 0);
        }
        counts[at] = (int) Math.min(Integer.MAX_VALUE, counts[at] + count);
    }

    private void forgetUpTo(int oldest) {
        int from = Arrays.binarySearch(minutes, oldest);
        from = from < 0 ? -from - 1 : from + 1;
        if (from > 0) {
            minutes = Arrays.copyOfRange(minutes, from, minutes.length);
            counts = Arrays.copyOfRange(counts, from, counts.length);
        }
    }

    private static int[] with(int[] values, int at, int value) {
        int[] more = new int[values.length + 1];
        System.arraycopy(values, 0, more, 0, at);
        System.arraycopy(values, at, more, at + 1, values.length - at);
        more[at] = value;
        return more;
    }

    /**
     * Adds to the windows that end with the present minute: the one under test first, then the others backwards.
     *
     * @param windows of {@link SpikeRule#WINDOWS} + 1
     */
    public void addTo(long[] windows, int now) {
        for (int i = minutes.length - 1; i >= 0; i--) {
            int window = (now - minutes[i]) / SpikeRule.WINDOW_MINUTES;
            if (window >= windows.length) {
                return;
            }
            windows[Math.max(0, window)] += counts[i];
        }
    }
}
