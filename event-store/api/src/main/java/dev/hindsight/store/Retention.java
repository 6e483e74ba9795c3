package dev.hindsight.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Drops of an old log what the present does not depend on. Positions stay as they are; {@link EventLog#verify} goes on
 * proving what is left.
 */
public interface Retention {
    /**
     * What would be dropped of a cluster's events that were recorded before {@code before}; nothing is changed.
     */
    Compaction plan(String cluster, Instant before);

    /**
     * Drops it, and tells so in the log. A compaction that was broken off is finished first.
     *
     * @return what was dropped; nothing when there was nothing to drop
     * @throws StoreBusy when another process compacts the same cluster now
     */
    Compaction compact(String cluster, Instant before) throws InterruptedException;

    /** From when on the cluster's past can be told; empty when all of it can. */
    Optional<Horizon> horizon(String cluster);

    /**
     * @param upTo position of the last event that was looked at; 0 when there was none
     * @param clock the cluster's clock there; null when there was none
     * @param kept how many of the events up to there the present depends on
     */
    record Compaction(String cluster, long upTo, Instant clock, long dropped, long kept) {
        public static Compaction none(String cluster) {
            return new Compaction(cluster, 0, null, 0, 0);
        }
    }

    /** The state at this position is the first that can be told; {@code clock} is its time. */
    record Horizon(long position, Instant clock) {}
}
