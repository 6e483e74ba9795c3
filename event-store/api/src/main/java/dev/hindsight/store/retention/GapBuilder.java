package dev.hindsight.store.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The gaps of a chain after the next compaction: those that are there, merged where an event between two of them goes.
 * Takes the events that are there in order, up to the first one that the compaction does not concern.
 */
public final class GapBuilder {
    private final Map<Long, Gap> before = new TreeMap<>();
    private final Set<Long> kept;
    private final long upTo;
    private final List<Gap> after = new ArrayList<>();
    private String hashBefore;
    private long missing;
    private long dropped;

    /** @param before the gaps that are there; @param kept positions of the events up to {@code upTo} that stay */
    public GapBuilder(List<Gap> before, Set<Long> kept, long upTo) {
        before.forEach(gap -> this.before.put(gap.position(), gap));
        this.kept = kept;
        this.upTo = upTo;
    }

    public void take(long position, String hash) {
        Gap known = before.get(position);
        if (known != null) {
            missing += known.dropped();
            hashBefore = known.hashBefore();
        }
        if (position <= upTo && !kept.contains(position)) {
            missing++;
            dropped++;
            hashBefore = hash;
            return;
        }
        if (missing > 0) {
            after.add(new Gap(position, hashBefore, missing));
        }
        missing = 0;
        hashBefore = null;
    }

    /** How many of the events that were taken go. */
    public long dropped() {
        return dropped;
    }

    /**
     * In the order of their positions. Gaps beyond the events that were taken are as they were.
     *
     * @throws IllegalStateException when the last event that was taken goes, so that nothing holds the end of the gap
     */
    public List<Gap> gaps() {
        if (missing > 0) {
            throw new IllegalStateException("the last event of a chain must stay");
        }
        return List.copyOf(after);
    }
}
