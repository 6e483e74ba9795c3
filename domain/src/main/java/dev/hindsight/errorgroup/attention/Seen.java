package dev.hindsight.errorgroup.attention;

import dev.hindsight.errorgroup.GroupIdentity;
import dev.hindsight.errorgroup.score.OpenGroupDecider;
import dev.hindsight.errorgroup.spike.RecentCounts;
import java.time.Instant;

/** What is remembered of a group that was seen of late. Mutable, for one thread. */
final class Seen {
    /** For a group that was seen so long ago that it was forgotten since: it lived through every window. */
    private static final int LONG_AGO = 0;

    enum Counting {
        YES,
        NO,
        /** It comes back after it was forgotten. */
        UNKNOWN
    }

    /** @param bar that it exceeded to begin */
    record Spiking(Instant since, double bar) {}

    Counting counting = Counting.UNKNOWN;

    /** Null when it comes back after it was forgotten. */
    String namespace;

    int born = LONG_AGO;

    /** The minute in which it was told of last. */
    int told;

    RecentCounts counts = new RecentCounts();

    /** Null while it does not spike. */
    Spiking spiking;

    /** Whether its finding is open, as far as is known here. */
    boolean finding;

    /** @param now the minute in which it is told; its first occurrence may have been before */
    void introduce(GroupIdentity identity, Instant firstSeen, int now) {
        counting = OpenGroupDecider.counts(identity) ? Counting.YES : Counting.NO;
        namespace = identity.namespace().intern();
        born = Math.min(Turn.minute(firstSeen), now);
    }

    void forgetCounts() {
        counts = new RecentCounts();
    }
}
