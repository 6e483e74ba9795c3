package dev.hindsight.watch;

import java.time.Instant;
import java.util.List;

/**
 * A complete list of one kind, and how it compares with what was known.
 *
 * @param namespaces null for all of them
 * @param count how many objects the source listed
 * @param resourceVersion of the list
 * @param arrived how many of the listed objects have come in; fewer than {@code count} when some were lost on the way
 */
public record Inventory(
        WatchedKind kind,
        List<String> namespaces,
        long count,
        String resourceVersion,
        Instant started,
        Instant ended,
        long arrived,
        Differences differences) {
    /** Whether all that was listed has arrived, so that what it lacks is really gone. */
    public boolean isComplete() {
        return arrived >= count;
    }

    /** How many objects were new, changed or gone without the watch having told. */
    public record Differences(long appeared, long changed, long vanished) {
        public static final Differences NONE = new Differences(0, 0, 0);

        Differences plus(Differences more) {
            return new Differences(appeared + more.appeared, changed + more.changed, vanished + more.vanished);
        }

        public boolean any() {
            return appeared > 0 || changed > 0 || vanished > 0;
        }
    }
}
