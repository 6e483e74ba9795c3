package dev.hindsight.store;

import java.time.Duration;

/**
 * Sees what a journal does, for whoever counts it. Called by the threads that do the work, so it must be quick and must
 * not fail.
 */
public interface JournalWitness {
    JournalWitness NOBODY = new JournalWitness() {
        @Override
        public void refused() {}

        @Override
        public void committed(int works, int events, Duration took) {}
    };

    /** A work was refused, as too many wait. */
    void refused();

    /**
     * A group was committed, or given up.
     *
     * @param works that shared the commit
     * @param events that it appended; 0 when it was given up
     * @param took from when the group was taken until it was durable
     */
    void committed(int works, int events, Duration took);
}
