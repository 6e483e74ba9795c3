package dev.hindsight.source.log.position;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps how far each container's log was handed over, beyond the end of this process. Before a batch is sent it is kept
 * where it will end: a batch of which nobody knows whether it arrived is then cut again in the same way, has the same
 * id, and counts once. Safe for many threads.
 */
public interface Cursors extends AutoCloseable {
    /**
     * @param acknowledged up to where lines were taken over for good
     * @param underWay number of the last line of a batch that may have been; 0 when there is none
     */
    record Kept(Position acknowledged, long underWay) {
        public static final Kept NOTHING = new Kept(Position.START, 0);
    }

    /** @param container which container of which pod */
    Kept find(String container);

    /** When something was kept here before this process began; empty when nothing ever was. */
    Optional<Instant> before();

    /** A batch is sent next that ends with this line. Returns when that is kept for good. */
    void sending(String container, Position acknowledged, long lastSequence) throws InterruptedException;

    /** It was taken over. What is lost of this by a crash is found again by sending the batch twice. */
    void taken(String container, Position acknowledged);

    /** All others are forgotten: they are gone from the cluster. */
    void retain(Set<String> containers);

    /** Returns when all that was told is kept. */
    @Override
    void close();
}
