package dev.hindsight.source.kubernetes.sieve;

import java.util.Arrays;

/**
 * A table of what was taken over of each object, in flat arrays: 32 bytes a place. Open addressing; nothing is removed
 * one by one. For one thread at a time.
 */
final class Generation {
    /** In the place of a version: nothing is known of the object, or the place is free. */
    static final long NOTHING = -1;

    private static final int WORDS = 4;

    private final long[] places;
    private final int mask;
    private final int most;
    private int size;

    /** @param most objects; a quarter more places are held */
    Generation(int most) {
        int count = Integer.highestOneBit(Math.max(4, most + most / 4 - 1)) * 2;
        this.places = new long[count * WORDS];
        this.mask = count - 1;
        this.most = most;
        clear();
    }

    void clear() {
        Arrays.fill(places, 0);
        size = 0;
    }

    boolean isFull() {
        return size >= most;
    }

    /** Where the object is, or would be. */
    int place(Uid uid) {
        int place = (int) uid.mixed() & mask;
        while (!isFree(place) && !(high(place) == uid.high() && low(place) == uid.low())) {
            place = place + 1 & mask;
        }
        return place;
    }

    boolean isFree(int place) {
        return high(place) == 0 && low(place) == 0;
    }

    long version(int place) {
        return places[place * WORDS + 2] - 1;
    }

    /** Meaningless where the version is {@link #NOTHING}. */
    long digest(int place) {
        return places[place * WORDS + 3];
    }

    void set(int place, Uid uid, long version, long digest) {
        size += isFree(place) ? 1 : 0;
        int at = place * WORDS;
        places[at] = uid.high();
        places[at + 1] = uid.low();
        places[at + 2] = version + 1;
        places[at + 3] = digest;
    }

    int bytes() {
        return places.length * Long.BYTES;
    }

    private long high(int place) {
        return places[place * WORDS];
    }

    private long low(int place) {
        return places[place * WORDS + 1];
    }
}
