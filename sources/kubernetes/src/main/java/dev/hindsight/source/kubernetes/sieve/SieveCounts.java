package dev.hindsight.source.kubernetes.sieve;

/** Told what became of each event. Called from many threads. */
@FunctionalInterface
public interface SieveCounts {
    SieveCounts NONE = (kind, outcome) -> {};

    /** @param kind of the object; the event's type where it is about none */
    void count(String kind, Outcome outcome);

    enum Outcome {
        PASSED,
        DROPPED,
        EXCLUDED,
        /** It goes along with what passes next, and is counted once more then. */
        DELAYED,
        /** It should have passed, but the sink refused it, or nobody knows whether it has it. */
        LOST
    }
}
