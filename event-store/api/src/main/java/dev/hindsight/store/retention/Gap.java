package dev.hindsight.store.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Gap gap : gaps) {
                String line = gap.position + " " + gap.hashBefore + " " + gap.dropped + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
