package dev.hindsight.fingerprint.normal;

/** Where a date or a time ends, for those who look for one at a known place. */
public final class Moments {
    private Moments() {}

    /** @return the index after it, or -1 when none begins at {@code from} */
    public static int end(String text, int from) {
        return from < text.length() ? Times.end(text, from, text.length()) : Recogniser.NO;
    }
}
