package dev.hindsight.errorgroup.occurrence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of 64-bit hashes that only grows: sorted runs, each at least twice as long as the next. So a stream of hundreds
 * of thousands of inputs takes eight bytes for each, and taking one in copies little. Two inputs of one hour share a
 * hash with a chance of one in a hundred million when there are half a million of them.
 */
public final class Marks {
    static final Marks NONE = new Marks(List.of());

    private final List<long[]> runs;

    private Marks(List<long[]> runs) {
        this.runs = runs;
    }

    /** FNV-1a over UTF-16, stirred so that texts that differ at their end only lie far apart. */
    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return hash ^ (hash >>> 29);
    }

    boolean has(long mark) {
        for (long[] run : runs) {
            if (Arrays.binarySearch(run, mark) >= 0) {
                return true;
            }
        }
        return false;
    }

    Marks with(long mark) {
        if (has(mark)) {
            return this;
        }
        List<long[]> longer = new ArrayList<>(runs);
        long[] run = {mark};
        while (!longer.isEmpty() && longer.getLast().length <= run.length) {
            run = merged(longer.removeLast(), run);
        }
        longer.add(run);
        return new Marks(List.copyOf(longer));
    }

    private static long[] merged(long[] one, long[] other) {
        long[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        return all;
    }

    private long[] sorted() {
        return runs.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marks marks && Arrays.equals(sorted(), marks.sorted());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted());
    }

    @Override
    public String toString() {
        return sorted().length + " marks";
    }
}
