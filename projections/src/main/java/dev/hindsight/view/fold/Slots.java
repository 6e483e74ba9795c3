package dev.hindsight.view.fold;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts rows apart by how many positions they were true for and where they began, so that all that were true at one
 * position lie in a few dozen slots, however long the history is: those of a length below 4, 16, 64 … are cut into
 * stretches of that length, and each lies in the stretch that it began in. At a position, it can only be the stretch of
 * the position or the one before. An index that begins with the slot can go on with any order.
 */
public final class Slots {
    /** Of rows that are still true. */
    public static final long OPEN = -1;

    /** A log that is shorter may grow to many times as much while somebody looks. */
    private static final long YOUNG = 1L << 20;

    private Slots() {}

    /** @param to after {@code from}, or {@link TemporalTable#OPEN} */
    static long of(long from, long to) {
        if (to == TemporalTable.OPEN) {
            return OPEN;
        }
        int level = level(to - from);
        return slot(level, stretch(level, from));
    }

    /**
     * All in which rows can lie that were true at the position.
     *
     * @param head of the log about now: it may grow to four times as much until rows are read
     */
    public static List<Long> holding(long position, long head) {
        List<Long> slots = new ArrayList<>();
        slots.add(OPEN);
        for (int level = 0; level <= level(Math.max(YOUNG, head)) + 1; level++) {
            long stretch = stretch(level, position);
            slots.add(slot(level, stretch));
            if (stretch > 0) {
                slots.add(slot(level, stretch - 1));
            }
        }
        return slots;
    }

    private static int level(long length) {
        return (Long.SIZE - 1 - Long.numberOfLeadingZeros(length)) / 2;
    }

    private static long stretch(int level, long position) {
        return position >> 2 * (level + 1);
    }

    private static long slot(int level, long stretch) {
        return stretch * Long.SIZE + level;
    }
}
