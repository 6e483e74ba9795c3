package dev.hindsight.source;

/** Something that watches a part of the world and publishes what happens there as CloudEvents. */
public interface Source extends AutoCloseable {
    /** Begins in the background and returns at once; what is unreachable is tried again until it is there. */
    void start();

    /**
     * Ends within seconds, also while the publisher blocks; nothing is published afterwards. A stopped source is not
     * started again: make a new one.
     */
    @Override
    void close();
}
