package dev.hindsight.store.retention;

import dev.hindsight.retention.LogCompacted;
import dev.hindsight.store.EventLog.Verification;
import dev.hindsight.store.journal.ChainHead;
import dev.hindsight.store.journal.RawEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One pass over a cluster's chain, in position order. Where events are missing it goes on with the hash of the last
 * missing one, which the gap tells; whether the gaps are the true ones, the last compaction in the chain tells.
 */
public final class ChainWalk {
    private final String cluster;
    private final List<Gap> gaps;
    private final Map<Long, Gap> byPosition = new HashMap<>();
    private final Function<RawEvent, LogCompacted> compaction;
    private final Set<String> told = new HashSet<>();
    private ChainHead head = ChainHead.START;
    private long checked;
    private long brokenAt;
    private long lastCompaction;

    /** @param compaction what a row says that tells of a compaction; null for any other row */
    public ChainWalk(String cluster, List<Gap> gaps, Function<RawEvent, LogCompacted> compaction) {
        this.cluster = cluster;
        this.gaps = List.copyOf(gaps);
        this.compaction = compaction;
        gaps.forEach(gap -> byPosition.put(gap.position(), gap));
    }

    public void step(RawEvent event) {
        if (brokenAt != 0) {
            return;
        }
        checked++;
        Gap gap = byPosition.remove(event.position());
        ChainHead before = gap == null ? head : new ChainHead(head.clock(), gap.hashBefore());
        if (!before.fits(event)) {
            brokenAt = event.position();
            return;
        }
        head = ChainHead.of(event);
        LogCompacted compacted = compaction.apply(event);
        if (compacted != null) {
            told.add(compacted.gaps());
            lastCompaction = event.position();
        }
    }

    public Verification result() {
        if (brokenAt != 0) {
            return Verification.broken(cluster, checked, brokenAt);
        }
        boolean unheld = !byPosition.isEmpty();
        // An older compaction's gaps are right as well: the last one may have been told and not yet carried out.
        if (unheld || !gaps.isEmpty() && !told.contains(Gap.digest(gaps))) {
            return Verification.gapsForged(cluster, checked, Math.max(lastCompaction, 1));
        }
        long missing = gaps.stream().mapToLong(Gap::dropped).sum();
        return missing == 0 ? Verification.sound(cluster, checked) : Verification.compacted(cluster, checked, missing);
    }
}
