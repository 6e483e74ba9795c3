package dev.hindsight.store.retention;

import dev.hindsight.retention.LogCompacted;
import dev.hindsight.retention.RetentionDecider;
import dev.hindsight.store.Cause;
import dev.hindsight.store.EventLog;
import dev.hindsight.store.Journal;
import dev.hindsight.store.Recorded;
import dev.hindsight.store.Retention;
import dev.hindsight.store.Slice;
import dev.hindsight.store.StoreBusy;
import dev.hindsight.store.reader.Checkpoints;
import dev.hindsight.store.reader.Checkpoints.Claim;
import dev.hindsight.store.stream.StreamType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Compacts in two steps: first the log tells what will go, then it goes. Whoever dies between the two leaves a log that
 * is whole, and what was told is carried out by the next compaction, since it depends on the log alone.
 */
public final class Compactor implements Retention {
    private static final StreamType<LogCompacted, Optional<LogCompacted>, LogCompacted> TYPE =
            new StreamType<>(RetentionDecider.STREAM, new RetentionDecider());
    private static final String ACTOR = "retention";

    private final EventLog log;
    private final Journal journal;
    private final Checkpoints checkpoints;
    private final Shelf shelf;

    public Compactor(EventLog log, Journal journal, Checkpoints checkpoints, Shelf shelf) {
        this.log = log;
        this.journal = journal;
        this.checkpoints = checkpoints;
        this.shelf = shelf;
    }

    /** Where the events lie. */
    public interface Shelf {
        /** Position of the cluster's last event that was recorded before {@code before}; 0 when there is none. */
        long lastBefore(String cluster, Instant before);

        /** The gaps of the cluster's chain, in order. */
        List<Gap> gaps(String cluster);

        /** The cluster's events in order, as position and hash, up to the first one after {@code upTo}. */
        void hashes(String cluster, long upTo, HashReader reader);

        /** At once and durably: only {@code kept} stay of the events up to {@code upTo}, and the gaps are these. */
        void drop(String cluster, long upTo, Set<Long> kept, List<Gap> gaps);
    }

    public interface HashReader {
        void take(long position, String hash);
    }

    @Override
    public Compaction plan(String cluster, Instant before) {
        Work work = work(cluster, shelf.lastBefore(cluster, before));
        return work.summary(log);
    }

    @Override
    public Compaction compact(String cluster, Instant before) throws InterruptedException {
        Optional<Claim> claim = checkpoints.claim("retention:" + cluster);
        try (Claim held = claim.orElseThrow(() -> new StoreBusy(cluster + " is being compacted by another process"))) {
            finish(cluster);
            Work work = work(cluster, shelf.lastBefore(cluster, before));
            Compaction summary = work.summary(log);
            if (summary.dropped() == 0 || !held.isHeld() || !told(work, summary)) {
                return Compaction.none(cluster);
            }
            shelf.drop(cluster, work.upTo, work.kept, work.gaps);
            return summary;
        }
    }

    @Override
    public Optional<Horizon> horizon(String cluster) {
        return last(cluster).map(compacted -> new Horizon(compacted.upTo(), compacted.horizon()));
    }

    private void finish(String cluster) {
        Optional<LogCompacted> last = last(cluster);
        if (last.isPresent() && !last.get().gaps().equals(Gap.digest(shelf.gaps(cluster)))) {
            Work work = work(cluster, last.get().upTo());
            if (!Gap.digest(work.gaps).equals(last.get().gaps())) {
                throw new IllegalStateException("The last compaction of " + cluster
                        + " was broken off, and the log is not what it was then. `verify` tells more.");
            }
            shelf.drop(cluster, work.upTo, work.kept, work.gaps);
        }
    }

    private Optional<LogCompacted> last(String cluster) {
        List<Recorded> told = log.read(TYPE.stream(cluster, RetentionDecider.ID));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of((LogCompacted) told.getLast().event());
    }

    /** The last event of a cluster always stays, since the chain goes on from it. */
    private Work work(String cluster, long upTo) {
        Survivors survivors = new Survivors();
        log.forEach(Slice.after(0).of(cluster).upTo(upTo), survivors::take);
        Set<Long> kept = survivors.positions();
        if (upTo > 0 && log.read(cluster, upTo, 1).isEmpty()) {
            kept.add(upTo);
        }
        GapBuilder builder = new GapBuilder(shelf.gaps(cluster), kept, upTo);
        shelf.hashes(cluster, upTo, builder::take);
        return new Work(cluster, upTo, kept, builder.dropped(), builder.gaps());
    }

    private boolean told(Work work, Compaction summary) throws InterruptedException {
        LogCompacted event =
                new LogCompacted(work.upTo, summary.clock(), summary.dropped(), summary.kept(), Gap.digest(work.gaps));
        try {
            return journal.submit(tx -> {
                        // The cluster's own clock: a recording's must not jump to today.
                        Cause cause = new Cause(tx.clock(work.cluster), ACTOR, "compaction to " + work.upTo, null);
                        return !tx.decide(TYPE, TYPE.stream(work.cluster, RetentionDecider.ID), event, cause)
                                .isEmpty();
                    })
                    .get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof StoreBusy busy ? busy : new CompletionException(failed.getCause());
        }
    }

    private record Work(String cluster, long upTo, Set<Long> kept, long dropped, List<Gap> gaps) {
        private Compaction summary(EventLog log) {
            Instant clock = log.at(upTo).map(Recorded::clock).orElse(null);
            return dropped == 0 ? Compaction.none(cluster) : new Compaction(cluster, upTo, clock, dropped, kept.size());
        }
    }
}
