package dev.hindsight.resource.mask;

import dev.hindsight.resource.ValueDigest;

/**
 * Digests that stand in the place of the values themselves, so that an object from which the values are gone can be read
 * once more and gives the same facts.
 */
public final class MarkedDigest {
    private static final String MARK = "digest-of-a-value:";

    private static final int MAX_LENGTH = 200;

    private MarkedDigest() {}

    /** Takes a marked digest for what it is, and makes a digest of anything else. */
    public static ValueDigest reading(ValueDigest digest) {
        return value -> isMarked(value) ? value.substring(MARK.length()) : digest.of(value);
    }

    /** Marks what it makes. */
    public static ValueDigest writing(ValueDigest digest) {
        return value -> isMarked(value) ? value : MARK + digest.of(value);
    }

    static boolean isMarked(String value) {
        return value.startsWith(MARK) && value.length() <= MAX_LENGTH;
    }
}
