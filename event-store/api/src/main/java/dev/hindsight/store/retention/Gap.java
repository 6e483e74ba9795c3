package dev.hindsight.store.retention;

import dev.hindsight.digest.Sha256;
import java.util.List;

/**
 * A place where events are missing from a cluster's chain.
 *
 * @param position of the first event after them that is still there
 * @param hashBefore hash of the last missing one, which that event was chained to
 * @param dropped how many are missing
 */
public record Gap(long position, String hashBefore, long dropped) {
    /** SHA-256 over gaps in the order of their positions, as lower-case hex. */
    public static String digest(List<Gap> gaps) {
        Sha256 digest = new Sha256();
        for (Gap gap : gaps) {
            digest.add(gap.position + " " + gap.hashBefore + " " + gap.dropped + "\n");
        }
        return digest.hex();
    }
}
