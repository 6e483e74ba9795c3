package dev.hindsight.correlate;

import java.util.function.BiConsumer;

/**
 * Sees how clusters are read, for whoever counts or times it. Called by the threads that read, so it must be quick and
 * must not fail.
 */
@FunctionalInterface
public interface Witness {
    Witness NOBODY = cluster -> (progress, failure) -> {};

    /**
     * A cluster is being caught up with.
     *
     * @return is told how far that came, or how it failed; the other of the two is null
     */
    BiConsumer<Progress, Throwable> begins(String cluster);
}
