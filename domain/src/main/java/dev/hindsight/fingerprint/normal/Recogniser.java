package dev.hindsight.fingerprint.normal;

/** Tells how far something that varies reaches. */
@FunctionalInterface
interface Recogniser {
    int NO = -1;

    /**
     * @param limit end of what may be looked at
     * @return the index after it, or {@link #NO} when it is not there
     */
    int end(String text, int from, int limit);
}
