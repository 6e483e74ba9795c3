package dev.hindsight.source.log.follow;

import dev.hindsight.source.log.position.Position;
import java.time.Duration;
import java.time.Instant;

/** What was lost and not told yet. Safe for many threads. */
public final class Losses {
    private static final int LEAST_TO_GUESS_BY = 10;

    private final Counts counts;
    private long lines;
    private Instant since;
    private String why = "";

    public Losses(Counts counts) {
        this.counts = counts;
    }

    /**
     * @param since from when on, in the watched world
     * @param why for people
     */
    public synchronized void lost(long number, Instant from, String why) {
        if (lines == 0 || from.isBefore(since)) {
            since = from;
        }
        lines += number;
        this.why = why;
        counts.dropped(number);
    }

    /**
     * The kubelet put a file aside that was perhaps not read to its end. How many lines are missing is guessed by how
     * many were written just before; of a container that writes now and then it is taken that none are.
     */
    synchronized void putAside(String container, Position read, Instant next) {
        Instant last = read.last();
        int lately = read.marks().size() + read.more();
        double seconds = Math.max(0.1, Duration.between(read.since(), last).toMillis() / 1000.0);
        double missing = lately / seconds * Duration.between(last, next).toMillis() / 1000.0;
        if (lately >= LEAST_TO_GUESS_BY && missing >= 1) {
            lost(
                    Math.round(missing),
                    last,
                    "The kubelet began a new log file of " + container + " before the old one was read; about "
                            + Math.round(missing) + " lines between " + last + " and " + next + " are missing.");
        }
    }

    /** What was lost since this was asked last; null when nothing. */
    public synchronized Lost take() {
        if (lines == 0) {
            return null;
        }
        Lost lost = new Lost(lines, since, why);
        lines = 0;
        return lost;
    }

    public record Lost(long lines, Instant since, String why) {}
}
