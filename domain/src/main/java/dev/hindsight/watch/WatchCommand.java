package dev.hindsight.watch;

import dev.hindsight.watch.WatchEvent.State;
import java.time.Instant;
import java.util.List;

/** What becomes known of the watching of a cluster. */
public sealed interface WatchCommand {
    /** Something of the cluster came in. */
    record Register(String cluster, String origin) implements WatchCommand {}

    /**
     * A source tells how it is.
     *
     * @param kinds that it speaks of; empty when it speaks of all that it watches
     * @param since when that began
     * @param detail for people; empty when there is nothing to say
     * @param dropped how many events it had to drop since its start; 0 when none
     * @param clock the cluster's clock now, which is the last that is known of a source that ended without a word; null
     *     when nothing of the cluster is in the log
     */
    record Report(
            String source,
            State state,
            List<WatchedKind> kinds,
            Instant since,
            String detail,
            long dropped,
            Instant clock)
            implements WatchCommand {}

    /** A list of a kind is complete. */
    record Complete(Inventory inventory) implements WatchCommand {}
}
