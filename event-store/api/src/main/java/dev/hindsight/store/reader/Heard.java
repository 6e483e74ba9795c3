package dev.hindsight.store.reader;

import dev.hindsight.store.reader.Checkpoints.Checkpoint;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * When something of a cluster came in last, whether or not anything followed from it. A quiet cluster that is well
 * watched leaves nothing in the log, so this is noted beside it, as a checkpoint whose position is the seconds since
 * 1970: like positions, they only grow.
 */
public final class Heard {
    private static final byte[] NOTHING = {};

    private Heard() {}

    /** What came in. */
    public enum What {
        /** Anything that its sources sent. */
        ANYTHING,
        /** The end of a list of all objects of a kind. */
        LIST
    }

    /** May be called late and out of order. */
    public static void note(Checkpoints checkpoints, String cluster, What what, Instant at) {
        checkpoints.save(name(cluster, what), new Checkpoint(at.getEpochSecond(), NOTHING));
    }

    /** Seconds since 1970; empty when nothing ever came. */
    public static OptionalLong last(Checkpoints checkpoints, String cluster, What what) {
        return checkpoints.position(name(cluster, what));
    }

    private static String name(String cluster, What what) {
        return (what == What.LIST ? "listed:" : "heard:") + cluster;
    }
}
